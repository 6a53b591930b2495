package org.workershome.petition.core;

import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;

/** How long the union has for the written notice. */
public final class NoticeRules {
  /** Natural days, in law and not by configuration: local rules may only be quicker. */
  public static final int DAYS = 15;

  /** Working days before the last one; the law names none. */
  private static final int WARN_BEFORE = 3;

  private NoticeRules() {}

  /**
   * 信访工作条例 第二十三条: written notice within fifteen days of receipt. A duty of the union: a holiday
   * does not move the day, and no extension is provided.
   */
  static Term term() {
    return new Term(new Span(DAYS, TermUnit.NATURAL_DAYS), false, WARN_BEFORE, "信访工作条例 第二十三条");
  }
}
