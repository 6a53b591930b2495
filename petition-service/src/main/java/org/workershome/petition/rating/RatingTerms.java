package org.workershome.petition.rating;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The call back is timed. */
@Singleton
class RatingTerms implements StatutoryTerms {
  static final String CALL_BACK = "call-back";

  @Override
  public List<TimerRule> rules() {
    return List.of(TimerRule.of(CALL_BACK, "不满意回访", "call back", RatingRules.callBack()));
  }
}
