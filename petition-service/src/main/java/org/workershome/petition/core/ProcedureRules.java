package org.workershome.petition.core;

import java.time.LocalDate;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.timer.ExtensionRule;

/**
 * How long each step of the procedure may take. A duty of the union is not moved by a holiday; a
 * petitioner's window is (民法典 第二百零三条).
 */
public final class ProcedureRules {
  /** The most that handling can be extended by, in natural days. */
  public static final int EXTENSION_DAYS = 30;

  private ProcedureRules() {}

  /** 信访工作条例 第二十三条: who will not take a transfer says so within five working days of receipt. */
  static Term objection() {
    return new Term(new Span(5, TermUnit.WORKING_DAYS), false, 1, "信访工作条例 第二十三条");
  }

  /**
   * 信访工作条例 第二十二条: the sender of an assignment sets the day of its report. Where he sets none:
   * thirty days.
   */
  static Term feedback() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 3, "信访工作条例 第二十二条");
  }

  /** 信访工作条例 第三十四条: sixty days from acceptance. */
  static Term handling() {
    return new Term(new Span(60, TermUnit.NATURAL_DAYS), false, 5, "信访工作条例 第三十四条");
  }

  /** 信访工作条例 第三十四条: in a complex case the head approves one extension of at most thirty days. */
  static ExtensionRule extension() {
    return new ExtensionRule(new Span(EXTENSION_DAYS, TermUnit.NATURAL_DAYS), "信访工作条例 第三十四条");
  }

  /** 信访事项简易办理办法（试行）: an opinion within ten working days of acceptance. */
  static Term summary() {
    return new Term(new Span(10, TermUnit.WORKING_DAYS), false, 2, "信访事项简易办理办法（试行）");
  }

  /** 信访工作条例 第三十五条: review is asked for within thirty days of receipt of the opinion. */
  static Term reviewWindow() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), true, 3, "信访工作条例 第三十五条");
  }

  /** 信访工作条例 第三十五条: the union above reviews within thirty days of the request. */
  static Term review() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 3, "信访工作条例 第三十五条");
  }

  /** 信访工作条例 第三十六条: re-check is asked for within thirty days of receipt of the review. */
  static Term recheckWindow() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), true, 3, "信访工作条例 第三十六条");
  }

  /** 信访工作条例 第三十六条: the union above re-checks within thirty days; a hearing does not count. */
  static Term recheck() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 3, "信访工作条例 第三十六条");
  }

  /** 工会职工诉求直通车工作规则: calls and visits are answered within five working days by default. */
  static Term directLine() {
    return new Term(new Span(5, TermUnit.WORKING_DAYS), false, 1, "工会职工诉求直通车工作规则");
  }

  /**
   * 信访工作条例: what is urgent is reported up at once, and noted by the end of the next working day.
   */
  static Term urgentReport() {
    return new Term(new Span(1, TermUnit.WORKING_DAYS), false, 1, "信访工作条例");
  }

  /**
   * 信访工作条例 第二十五条: what is urgent is reported up at once, and the superior notes it. That duty is
   * the superior's: who notes it late, or not at all, is late himself, and the petitioner's case
   * waits for nobody. All else that the procedure times is owed on the case.
   */
  static boolean isOwedOnTheCase(String kind) {
    return !kind.equals(ProcedureTerms.URGENT_REPORT);
  }

  /**
   * 信访工作条例 第二十三条, 第三十四条: each group has a notice and an answer by a day of its own, and going on as
   * one takes none of that away: the earlier day holds for both.
   */
  static LocalDate dueTogether(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** 信访工作条例 第四十条: whoever is urged says what was done; by default within thirty days. */
  static Term urging() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 3, "信访工作条例 第四十条");
  }
}
