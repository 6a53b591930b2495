package org.workershome.gateway.forward;

/** A service answered in a way that cannot be passed on safely. */
final class OddAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OddAnswer(String message) {
    super(message, null, false, false);
  }
}
