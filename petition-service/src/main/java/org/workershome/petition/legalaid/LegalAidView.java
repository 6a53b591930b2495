package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * One application for legal aid, for its applicant and those who handle it; name and telephone
 * masked.
 *
 * @param daysLeft to bring the claim; negative when the limitation is over
 * @param mayComeFirst whether aid may be given before its papers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "法律援助 / An application for legal aid")
record LegalAidView(
    UUID id,
    String number,
    String union,
    @Nullable UUID petitionId,
    LegalAidMatter matter,
    String matterZh,
    LegalAidState state,
    String stateZh,
    Set<LegalAidMove> legalMoves,
    String applicant,
    @Nullable String phone,
    String facts,
    AidEmployerView employer,
    @Nullable Money amountClaimed,
    @Nullable LocalDate limitationOn,
    @Nullable Integer daysLeft,
    boolean urgentMeasure,
    boolean mayComeFirst,
    boolean migrant,
    LocalDate receivedOn,
    List<LegalAidPaper> missing,
    @Nullable LocalDate missingDueOn,
    @Nullable MeansMethod meansMethod,
    @Nullable MeansReason meansReason,
    @Nullable MeansStanding meansStanding,
    @Nullable String meansStandingZh,
    @Nullable GreenChannelView greenChannel,
    @Nullable Instant acceptedAt,
    @Nullable Instant decidedAt,
    @Nullable String decision,
    boolean papersOwed,
    @Nullable LocalDate papersDueOn,
    @Nullable LawyerView lawyer,
    @Nullable Instant assignedAt,
    @Nullable Instant metAt,
    @Nullable LegalAidStage stage,
    @Nullable LegalAidOutcome outcome,
    @Nullable Money recovered,
    @Nullable TerminationGround terminationGround,
    @Nullable String endReason,
    @Nullable LocalDate endedOn,
    @Nullable Integer stars) {
  LegalAidView {
    missing = List.copyOf(missing);
  }

  @Override
  public String toString() {
    return "LegalAidView[" + number + "]";
  }
}
