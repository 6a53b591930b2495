package org.workershome.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/** A petition in the register. */
record RegisteredView(
    UUID id,
    String number,
    PetitionStateName state,
    Instant registeredAt,
    LocalDate noticeDueOn,
    Set<PetitionMove> legalMoves) {

  static RegisteredView of(Petition petition, Instant registeredAt) {
    return new RegisteredView(
        petition.id().value(),
        petition.number().value(),
        petition.state().name(),
        registeredAt,
        petition.noticeDueOn(),
        petition.state().moves());
  }
}
