package org.workershome.kit.privacy;

/**
 * {@link org.workershome.kit.identifier.IdentifyingNumbers} under the name that it had here. It
 * moved because the audit needs it, and this room needs the audit.
 */
public final class IdentifyingNumbers {
  private IdentifyingNumbers() {}

  public static boolean areIn(String text) {
    return org.workershome.kit.identifier.IdentifyingNumbers.areIn(text);
  }

  /** The text with stars for every such number, and for what could be a part of one. */
  public static String covered(String text) {
    return org.workershome.kit.identifier.IdentifyingNumbers.covered(text);
  }
}
