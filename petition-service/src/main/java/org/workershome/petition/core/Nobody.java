package org.workershome.petition.core;

import java.util.UUID;

/**
 * Stands for a petitioner whom the suite does not know: anonymous, or without an id number. No
 * account has such a reference, and no two petitions share one.
 */
public final class Nobody {
  private static final String MARK = "none:";

  private Nobody() {}

  /** For the petition of this id. */
  public static String of(UUID petition) {
    return MARK + petition;
  }

  public static boolean is(String personRef) {
    return personRef.startsWith(MARK);
  }
}
