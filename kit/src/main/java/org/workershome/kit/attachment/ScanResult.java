package org.workershome.kit.attachment;

/** Whether a file was looked through for viruses. What holds one is not kept. */
public enum ScanResult {
  /** No scanner is configured: whoever opens the file must know it. */
  NOT_SCANNED,
  CLEAN
}
