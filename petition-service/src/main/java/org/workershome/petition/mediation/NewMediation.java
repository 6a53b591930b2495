package org.workershome.petition.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;

/**
 * An application as it is written first.
 *
 * @param ofAgeOn from the id that he showed; of his petition when it is left out
 * @param recordedBy the member of staff who entered it; null when the applicant did
 */
record NewMediation(
    MediationId id,
    String number,
    UnionPath union,
    String personRef,
    @Nullable PetitionId petition,
    @Nullable UUID committee,
    DisputeSide applicant,
    ApplicationForm form,
    String name,
    @Nullable String phone,
    @Nullable LocalDate ofAgeOn,
    String facts,
    PetitionMatter matter,
    Employer employer,
    @Nullable Money amountClaimed,
    int headcount,
    boolean collective,
    boolean priority,
    LocalDate receivedOn,
    LocalDate dueOn,
    @Nullable Handler recordedBy,
    Instant at) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "NewMediation[" + number + "]";
  }
}
