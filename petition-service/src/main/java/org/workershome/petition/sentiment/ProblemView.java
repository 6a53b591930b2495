package org.workershome.petition.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem of a quarter, and the proof that it is solved. */
@Schema(description = "反映的问题 / A problem and its solution")
record ProblemView(
    UUID id,
    UUID panelId,
    OpinionField field,
    String text,
    LocalDate raisedOn,
    boolean solved,
    @Nullable String measure,
    @Nullable String evidence,
    @Nullable LocalDate solvedOn,
    @Nullable String solvedByName,
    Instant createdAt) {
  @Override
  public String toString() {
    return "ProblemView[" + id + "]";
  }
}
