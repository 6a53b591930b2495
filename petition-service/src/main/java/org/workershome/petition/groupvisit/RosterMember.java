package org.workershome.petition.groupvisit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionNumber;

/**
 * A sound line of a file.
 *
 * @param ofAgeOn from his id number
 * @param id that he gets on the roster: what is sealed of him is bound to it
 */
record RosterMember(
    UUID id,
    UUID petition,
    PetitionNumber number,
    String personRef,
    @Nullable LocalDate ofAgeOn,
    String name,
    @Nullable String phone,
    @Nullable String subGroup) {

  @Override
  public String toString() {
    return "RosterMember[]";
  }
}
