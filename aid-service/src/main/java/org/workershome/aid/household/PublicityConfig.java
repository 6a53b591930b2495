package org.workershome.aid.household;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** What a unit is shown before a household's file is approved. */
@ConfigMapping(prefix = "workershome.aid.household-publicity")
interface PublicityConfig {
  /**
   * From which day on a union and those below it show files inside the unit, and for how many
   * working days, each a list of {@code date:days}: {@code
   * workershome.aid.household-publicity.from."CQ.ENERGY"=2026-12-01:5,2027-06-01:7}; {@code :0}
   * ends it. Where nothing is said, none is shown.
   */
  Map<String, List<String>> from();
}
