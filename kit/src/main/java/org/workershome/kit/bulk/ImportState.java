package org.workershome.kit.bulk;

/** Where an import stands. */
public enum ImportState {
  /** The file is still arriving. */
  UPLOADING,
  /** The dry run reads it. */
  CHECKING,
  /** The dry run's report is there; the run may be started. */
  CHECKED,
  /** The file as a whole cannot be read; {@code refusal} says why. */
  REFUSED,
  RUNNING,
  /** Every line has its result. */
  DONE
}
