package org.workershome.petition.agency;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The timers that traffic with organs starts: what we owe one, and what one owes us. */
@Singleton
final class OrganTerms implements StatutoryTerms {
  static final String TO_ORGAN = "feedback-to-organ";
  static final String FROM_ORGAN = "organ-feedback";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(TO_ORGAN, "向转来机关反馈", "feedback to the organ", OrganRules.feedback()),
        TimerRule.of(FROM_ORGAN, "有关机关反馈", "feedback of the organ", OrganRules.feedback()));
  }
}
