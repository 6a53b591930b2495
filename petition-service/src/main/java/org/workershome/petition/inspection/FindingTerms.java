package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The kind of timer that watches rectification: the inspector sets its day, no law does. */
@ApplicationScoped
class FindingTerms implements StatutoryTerms {
  static final String KIND = "rectification";
  private static final String BASIS = "检查整改要求";

  @Override
  public List<TimerRule> rules() {
    return List.of(TimerRule.of(KIND, "问题整改", "rectification of a finding", of(30)));
  }

  static Term of(int days) {
    return new Term(new Span(days, TermUnit.NATURAL_DAYS), false, 3, BASIS);
  }
}
