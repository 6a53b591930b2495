package org.workershome.gateway.forward;

/** A body without a length turned out to be over the limit while it flowed. */
final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge() {
    super("the body is over the limit", null, false, false);
  }
}
