package org.workershome.petition.legalaid;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;

/**
 * An application as it is written first.
 *
 * @param ofAgeOn from the id that he showed; of his petition when it is left out
 * @param waiver why nobody's means are looked at, where that follows from what is known
 * @param standing of the waiver, where there is one
 * @param recordedBy the clerk who entered it; null when the applicant did
 */
record NewLegalAid(
    LegalAidId id,
    String number,
    UnionPath union,
    String personRef,
    @Nullable PetitionId petition,
    String name,
    @Nullable String phone,
    @Nullable LocalDate ofAgeOn,
    String facts,
    LegalAidMatter matter,
    LegalAid.Employer employer,
    @Nullable Money amountClaimed,
    @Nullable LocalDate limitationOn,
    boolean urgentMeasure,
    boolean migrant,
    @Nullable String migrantProof,
    boolean green,
    @Nullable MeansReason waiver,
    @Nullable String waiverProof,
    @Nullable MeansStanding standing,
    LocalDate receivedOn,
    @Nullable String recordedBy,
    Instant at) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "NewLegalAid[" + number + "]";
  }
}
