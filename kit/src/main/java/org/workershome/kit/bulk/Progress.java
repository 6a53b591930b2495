package org.workershome.kit.bulk;

/** How far a pass is; called within the transaction of each stretch. */
@FunctionalInterface
interface Progress {
  /**
   * @param total 0 while nobody knows
   * @throws RuntimeException when the pass must stop: its transaction then rolls back
   */
  void at(long done, long total);
}
