package org.workershome.petition.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One urging, and its answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "督办 / Supervision of a petition")
record UrgingView(
    UUID id,
    UrgingTrigger trigger,
    String requirement,
    LocalDate answerDueOn,
    String urgedBy,
    Instant urgedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  @Override
  public String toString() {
    return "UrgingView[" + id + "]";
  }
}
