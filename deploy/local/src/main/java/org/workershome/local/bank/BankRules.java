package org.workershome.local.bank;

/**
 * How the simulated bank treats a card, by its last digits, so that every outcome can be asked for.
 * Pure: the same card is always treated alike, also after a restart.
 */
final class BankRules {
  private static final String CLOSED = "0002";
  private static final String COMES_BACK = "0010";

  private BankRules() {}

  static boolean isRejected(String card) {
    return card.endsWith(CLOSED);
  }

  /** Settled first, returned a little later. */
  static boolean comesBack(String card) {
    return card.endsWith(COMES_BACK);
  }
}
