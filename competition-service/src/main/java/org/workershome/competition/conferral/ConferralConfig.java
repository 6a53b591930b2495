package org.workershome.competition.conferral;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Map;
import org.workershome.competition.honour.AwardType;

/** What must have happened before an award is conferred. */
@ConfigMapping(prefix = "workershome.competition.conferral")
interface ConferralConfig {
  /**
   * From which day on an award needs a publicity that is finished: {@code
   * workershome.competition.conferral.publicity-from.model-worker=2026-07-01}. One that is not
   * named needs none.
   */
  Map<AwardType, LocalDate> publicityFrom();
}
