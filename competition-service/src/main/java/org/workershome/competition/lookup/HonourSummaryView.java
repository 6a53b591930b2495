package org.workershome.competition.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.HonourStatus;

/** An honour as a line of a list. */
@Schema(description = "荣誉摘要 / An honour in a list")
record HonourSummaryView(
    UUID id,
    String number,
    String union,
    AwardType awardType,
    AwardLevel level,
    String displayName,
    String unit,
    HonourStatus state,
    Instant nominatedAt,
    @Nullable LocalDate conferredOn) {

  /** No name in a log. */
  @Override
  public String toString() {
    return "HonourSummaryView[" + number + "]";
  }
}
