package org.workershome.petition.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionId;

/** Snapshot of one instrument, with what a decision needs; its words stay sealed in the table. */
record Instrument(
    InstrumentId id,
    @Nullable String number,
    UnionPath union,
    InstrumentKind kind,
    InstrumentState state,
    @Nullable PetitionId petition,
    @Nullable UUID opinion,
    @Nullable AdviceGround ground,
    String employerName,
    @Nullable String employerCreditCode,
    String addressee,
    String subject,
    String law,
    @Nullable String signerName,
    @Nullable SignerPost signerPost,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate servedOn,
    @Nullable LocalDate answerDueOn,
    @Nullable InstrumentAnswer answer,
    @Nullable LocalDate answeredOn,
    @Nullable LocalDate verifiedOn,
    Instant createdAt,
    long version) {

  /** Answered late, or not yet and too late; null where nothing is due. */
  @Nullable Boolean isLateOn(LocalDate today) {
    if (answerDueOn == null) {
      return null;
    }
    return (answeredOn == null ? today : answeredOn).isAfter(answerDueOn);
  }

  @Override
  public String toString() {
    return "Instrument[" + id + ", " + kind + ", " + state + ", version=" + version + "]";
  }
}
