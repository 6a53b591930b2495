package org.workershome.petition.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One instrument.
 *
 * @param late whether it was answered late, or is not answered and too late
 * @param mayAdvise on which ground the labour administration may be turned to now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "工会劳动法律监督文书 / An instrument of the union")
record InstrumentView(
    UUID id,
    @Nullable String number,
    String union,
    InstrumentKind kind,
    String kindZh,
    InstrumentState state,
    String stateZh,
    Set<InstrumentMove> legalMoves,
    @Nullable UUID petitionId,
    @Nullable UUID opinionId,
    @Nullable AdviceGround ground,
    String employerName,
    @Nullable String employerCreditCode,
    String addressee,
    String subject,
    String facts,
    String demands,
    String law,
    @Nullable String signer,
    @Nullable SignerPost signerPost,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate servedOn,
    @Nullable LocalDate answerDueOn,
    @Nullable InstrumentAnswer answer,
    @Nullable String answerText,
    @Nullable LocalDate answeredOn,
    @Nullable Boolean late,
    @Nullable String finding,
    @Nullable LocalDate verifiedOn,
    @Nullable AdviceGround mayAdvise) {
  InstrumentView {
    legalMoves = Set.copyOf(legalMoves);
  }

  @Override
  public String toString() {
    return "InstrumentView[" + id + "]";
  }
}
