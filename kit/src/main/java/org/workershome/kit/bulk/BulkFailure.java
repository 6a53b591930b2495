package org.workershome.kit.bulk;

/** The database or the file's store failed; the same again may succeed. */
final class BulkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BulkFailure(String words, Throwable cause) {
    super(words, cause);
  }
}
