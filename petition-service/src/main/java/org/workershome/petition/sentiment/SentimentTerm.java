package org.workershome.petition.sentiment;

import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;

/**
 * Terms of a union's panels.
 *
 * @param dueWorkingDays after the quarter's end
 * @param minimumAnswers below so many a questionnaire shows nothing
 * @param smallestCell below so many a single answer is not told
 */
record SentimentTerm(int dueWorkingDays, int minimumAnswers, int smallestCell) {
  /**
   * No rule of the federation gives a number: ten working days are what unions allow each other for
   * a periodic report, ten answers what surveys at work hold to be few enough to guess from, and
   * two who chose alike know of each other: the third hides them.
   */
  static final SentimentTerm DEFAULT = new SentimentTerm(10, 10, 3);

  Term due() {
    return new Term(
        new Span(dueWorkingDays, TermUnit.WORKING_DAYS),
        false,
        Math.min(3, dueWorkingDays),
        "职工思想动态季度研判报送要求");
  }
}
