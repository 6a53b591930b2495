package org.workershome.petition.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionOutcome;
import org.workershome.petition.core.PetitionStateName;

/**
 * A sound line of a file.
 *
 * @param id that the petition gets: what is sealed of it is bound to it
 * @param code what its union knew it by
 * @param number that it brought; null for one of our series
 * @param personRef the petitioner, or nobody
 * @param idSuffix the last four of his id number
 * @param ofAgeOn from his id number, too
 * @param state how it ended
 */
record HistoryLine(
    UUID id,
    UnionPath union,
    String code,
    @Nullable String number,
    PetitionChannel channel,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    String text,
    String employerName,
    @Nullable Money amount,
    int headcount,
    String personRef,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String idSuffix,
    @Nullable LocalDate ofAgeOn,
    LocalDate receivedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable PetitionOutcome outcome,
    LocalDate endedOn,
    PetitionStateName state,
    @Nullable String handler,
    @Nullable String endReason) {

  /** What somebody wrote, and who, stays out of logs. */
  @Override
  public String toString() {
    return "HistoryLine[" + category + ", " + matter + "]";
  }
}
