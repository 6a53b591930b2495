package org.workershome.acceptance.bench.tool;

/** Why a measurement cannot be made or must not be believed, in words for whoever started it. */
public final class BenchTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchTrouble(String message) {
    super(message);
  }

  public BenchTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
