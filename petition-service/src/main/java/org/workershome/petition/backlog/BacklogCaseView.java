package org.workershome.petition.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case of a campaign, who has it in charge, and how it was cleared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "积案 / A backlog case")
record BacklogCaseView(
    UUID id,
    UUID campaignId,
    UUID petitionId,
    String petitionNumber,
    String petitionState,
    String union,
    List<BacklogReason> reasons,
    BacklogCaseState state,
    List<ClearanceMove> moves,
    LocalDate listedOn,
    @Nullable ClearanceWay way,
    @Schema(description = "化解依据 / What shows it") @Nullable String evidence,
    @Nullable LocalDate reportedOn,
    @Nullable String reportedBy,
    @Nullable String returnReason,
    @Nullable LocalDate clearedOn,
    @Nullable String approvedBy,
    @Schema(description = "包案领导 / The leader in charge") @Nullable String sponsor,
    @Nullable LocalDate sponsorSignedOffOn,
    @Schema(description = "未经领导包案而办结的说明 / Why nobody had it in charge while it was open")
        @Nullable WithoutSponsor withoutSponsor) {
  BacklogCaseView {
    reasons = List.copyOf(reasons);
    moves = List.copyOf(moves);
  }

  static BacklogCaseView of(BacklogCase found) {
    return new BacklogCaseView(
        found.id(),
        found.campaign(),
        found.petition(),
        found.petitionNumber(),
        found.petitionState(),
        found.union().value(),
        found.reasons(),
        found.state(),
        found.state().moves(),
        found.listedOn(),
        found.way(),
        found.evidence(),
        found.reportedOn(),
        found.reportedBy(),
        found.returnReason(),
        found.clearedOn(),
        found.approvedBy(),
        found.sponsor(),
        found.sponsorSignedOff(),
        found.withoutSponsor());
  }

  @Override
  public String toString() {
    return "BacklogCaseView[" + id + " " + state + "]";
  }
}
