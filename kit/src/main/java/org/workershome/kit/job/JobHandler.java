package org.workershome.kit.job;

/** Does one kind of job. A bean; a kind has one handler. */
public interface JobHandler {
  /** The kind, in kebab-case, such as {@code key-rotation}. */
  String kind();

  /** Whether a person may stop it half done. Not where others rely on its end. */
  default boolean mayBeCancelled() {
    return true;
  }

  /**
   * Does the work from its checkpoint to its end, in transactions of its own, on behalf of {@link
   * JobRun#creator} where the work is a person's. May be called again for the same job, by another
   * process, from the last checkpoint: what was done twice must be the same as done once.
   *
   * @throws JobFailure when trying again would not help; any other exception is tried again
   */
  void run(JobRun run) throws Exception;
}
