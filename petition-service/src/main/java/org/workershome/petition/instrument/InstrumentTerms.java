package org.workershome.petition.instrument;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The kinds of timers that run on instruments. */
@Singleton
final class InstrumentTerms implements StatutoryTerms {
  static final String OPINION = "instrument-opinion-answer";
  static final String ADVICE = "instrument-advice-answer";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(OPINION, "用人单位答复意见书", "answer to an opinion", InstrumentRules.opinionAnswer()),
        TimerRule.of(ADVICE, "劳动行政部门答复建议书", "answer to an advice", InstrumentRules.adviceAnswer()));
  }
}
