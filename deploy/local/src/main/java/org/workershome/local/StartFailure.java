package org.workershome.local;

/** A part that does not start; the message is for the person at the terminal. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailure(String message) {
    super(message);
  }
}
