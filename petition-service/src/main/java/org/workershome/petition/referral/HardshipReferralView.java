package org.workershome.petition.referral;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/** A referral that was made. */
record HardshipReferralView(
    UUID petitionId,
    String petitionNumber,
    PetitionStateName state,
    Instant referredAt,
    Set<PetitionMove> legalMoves) {

  static HardshipReferralView of(Petition petition, Instant referredAt) {
    return new HardshipReferralView(
        petition.id().value(),
        petition.number().value(),
        petition.state().name(),
        referredAt,
        petition.state().moves());
  }
}
