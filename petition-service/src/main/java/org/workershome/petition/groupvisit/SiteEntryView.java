package org.workershome.petition.groupvisit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log on the spot, or an urgent report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteEntryView(
    UUID id,
    boolean urgentReport,
    String text,
    Instant at,
    String by,
    @Nullable String dutyOfficer,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy) {

  @Override
  public String toString() {
    return "SiteEntryView[" + id + "]";
  }
}
