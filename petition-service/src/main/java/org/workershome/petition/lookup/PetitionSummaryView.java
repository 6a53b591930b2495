package org.workershome.petition.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;

/** One line of a list of petitions. */
record PetitionSummaryView(
    UUID id,
    String number,
    String union,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    PetitionStateName state,
    Instant receivedAt,
    LocalDate noticeDueOn) {

  /** A title can name people. */
  @Override
  public String toString() {
    return "PetitionSummaryView[" + number + "]";
  }
}
