package org.workershome.petition.sentiment;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The kind of timer that {@link PanelDue} starts; apart from it, for it reads the calendar. */
@Singleton
class PanelTerms implements StatutoryTerms {
  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(PanelDue.KIND, "季度研判报送", "quarterly panel", SentimentTerm.DEFAULT.due()));
  }
}
