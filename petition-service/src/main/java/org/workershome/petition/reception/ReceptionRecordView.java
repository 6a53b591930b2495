package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/** A record sheet, for staff and for the visitor himself. */
@Schema(description = "接待记录 / A record sheet")
record ReceptionRecordView(
    UUID id,
    UUID bookingId,
    UUID dayId,
    LocalDate dayOn,
    String union,
    PetitionCategory category,
    PetitionMatter matter,
    int headcount,
    String content,
    String answer,
    ReceptionOutcome outcome,
    String leaderName,
    String recordedBy,
    Instant recordedAt,
    @Nullable UUID petitionId,
    @Nullable String petitionNumber,
    @Nullable VisitorRating rating,
    @Nullable Boolean ratedOnPaper,
    @Nullable PaperFinding paperFinding) {
  @Override
  public String toString() {
    return "ReceptionRecordView[" + id + "]";
  }
}
