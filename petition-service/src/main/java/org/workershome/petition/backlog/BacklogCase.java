package org.workershome.petition.backlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A petition on the list of a campaign.
 *
 * @param petitionEnded whether the petition has come to its end
 * @param sponsor whoever has, or last had, the petition in charge
 * @param sponsorSignedOff when he signed it off
 * @param sponsoredAfterEnd whether the petition had ended when he took it in charge
 * @param withoutSponsor what was named where nobody had it in charge while it was open
 */
record BacklogCase(
    UUID id,
    UUID campaign,
    UUID petition,
    String petitionNumber,
    String petitionState,
    boolean petitionEnded,
    UnionPath union,
    List<BacklogReason> reasons,
    BacklogCaseState state,
    LocalDate listedOn,
    @Nullable ClearanceWay way,
    @Nullable String evidence,
    @Nullable LocalDate reportedOn,
    @Nullable String reportedBy,
    @Nullable String reportedByRef,
    @Nullable String returnReason,
    @Nullable LocalDate clearedOn,
    @Nullable String approvedBy,
    @Nullable String sponsor,
    @Nullable LocalDate sponsorSignedOff,
    boolean sponsoredAfterEnd,
    @Nullable WithoutSponsor withoutSponsor,
    Instant createdAt,
    long version) {
  BacklogCase {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    return "BacklogCase[" + id + " " + state + "]";
  }
}
