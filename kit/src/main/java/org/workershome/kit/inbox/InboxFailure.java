package org.workershome.kit.inbox;

/** Carries a database failure out of a transaction. */
final class InboxFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InboxFailure(Throwable cause) {
    super(cause);
  }
}
