package org.workershome.kit.job;

/** Another replica took the job over, or somebody cancelled it: the work must stop at once. */
final class JobLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobLost() {
    super("the job is not ours any more");
  }
}
