package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/**
 * The kind of timer that watches an answer. Apart from {@link AnswerTimers}: whoever tells the
 * kinds is asked while timers are being made, and cannot need them.
 */
@ApplicationScoped
class AnswerTerm implements StatutoryTerms {
  static final String KIND = "research-answer";
  private static final String BASIS = "调研建议约定的答复期限";

  @Override
  public List<TimerRule> rules() {
    return List.of(TimerRule.of(KIND, "调研建议答复", "answer to a recommendation", of(30)));
  }

  static Term of(int days) {
    return new Term(new Span(days, TermUnit.NATURAL_DAYS), false, 3, BASIS);
  }
}
