package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionState;
import org.workershome.petition.core.Petitions;

/**
 * Enters a petition in the register. Who does it is its first handler and answers for it from then
 * on (首办责任).
 */
@ApplicationScoped
class RegisterPetition {
  private final Petitions petitions;
  private final CurrentCaller caller;
  private final Clock clock;

  RegisterPetition(Petitions petitions, CurrentCaller caller, Clock clock) {
    this.petitions = petitions;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was registered, and the petition's new version. */
  record Registered(RegisteredView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Registered handle(PetitionId id, @Nullable String ifMatch) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    PetitionState.Received received =
        switch (petition.state()) {
          case PetitionState.Received state -> state;
          case PetitionState.Registered _, PetitionState.Routed _ ->
              throw petition.illegal(PetitionMove.REGISTRATION);
        };
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();

    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Petition after =
        petitions.record(
            new PetitionChange.Registered(petition, received.register(), officer, now));
    return new Registered(RegisteredView.of(after, now), after.version());
  }
}
