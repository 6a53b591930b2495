package org.workershome.kit.testing;

import java.util.List;

/**
 * Numbers of nobody, with right check digits, used nowhere but in tests of leaks: where one of them
 * turns up in clear, there is a leak.
 */
public final class Canaries {
  public static final String CITIZEN_ID = "659004196606067739";
  public static final String CHILD_ID = "659004201407077743";
  public static final String CARD = "6217997770066554434";
  public static final String PHONE = "19977665544";

  /** For planting leaks on purpose. The other ones may never be planted. */
  static final String PLANTED_ID = "659004195505057756";

  /** What a suite searches for. */
  static final List<String> ALL = List.of(CITIZEN_ID, CHILD_ID, CARD, PHONE);

  private Canaries() {}
}
