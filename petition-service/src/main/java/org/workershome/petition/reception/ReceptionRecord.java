package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/**
 * One record sheet as it was written.
 *
 * @param content what was said, in clear
 * @param answer what the leader said to it, in clear
 * @param rating how the visitor rated it, if he did
 * @param ratedOnPaper whether an officer entered that from a sheet
 * @param paperFinding what a second person found of the sheet
 */
record ReceptionRecord(
    UUID id,
    UUID bookingId,
    UUID dayId,
    LocalDate dayOn,
    UnionPath union,
    String personRef,
    int headcount,
    PetitionCategory category,
    PetitionMatter matter,
    String content,
    String answer,
    ReceptionOutcome outcome,
    String leaderRef,
    String leaderName,
    String recordedBy,
    Instant recordedAt,
    @Nullable UUID petitionId,
    @Nullable String petitionNumber,
    @Nullable VisitorRating rating,
    @Nullable Boolean ratedOnPaper,
    @Nullable PaperFinding paperFinding,
    long version) {

  ReceptionRecordView view() {
    return new ReceptionRecordView(
        id,
        bookingId,
        dayId,
        dayOn,
        union.value(),
        category,
        matter,
        headcount,
        content,
        answer,
        outcome,
        leaderName,
        recordedBy,
        recordedAt,
        petitionId,
        petitionNumber,
        rating,
        ratedOnPaper,
        paperFinding);
  }

  @Override
  public String toString() {
    return "ReceptionRecord[" + id + "]";
  }
}
