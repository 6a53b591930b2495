package org.workershome.gateway.observe;

/** How a forwarded request ended. */
public enum Outcome {
  SUCCESS("2xx"),
  REDIRECTION("3xx"),
  CALLER_FAULT("4xx"),
  SERVER_FAULT("5xx"),
  /** The answer had begun and was broken off, by either side. */
  BROKEN("broken");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  public static Outcome of(int status) {
    return switch (status / 100) {
      case 2 -> SUCCESS;
      case 3 -> REDIRECTION;
      case 4 -> CALLER_FAULT;
      default -> SERVER_FAULT;
    };
  }
}
