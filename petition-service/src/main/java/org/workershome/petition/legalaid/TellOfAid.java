package org.workershome.petition.legalaid;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.LegalAidEvent;
import org.workershome.petition.core.LegalAidEvents;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionId;

/** What others are told: nothing of aid that a sealed petition led to. */
@ApplicationScoped
class TellOfAid {
  private final LegalAids aids;
  private final LegalAidEvents events;
  private final PetitionsBehind behind;

  TellOfAid(LegalAids aids, LegalAidEvents events, PetitionsBehind behind) {
    this.aids = aids;
    this.events = events;
    this.behind = behind;
  }

  void granted(LegalAid aid) {
    if (isSealed(aid.petition())) {
      return;
    }
    events.tell(
        new LegalAidEvent.Granted(
            aid.id().value(),
            aid.number(),
            aid.union().value(),
            aid.personRef(),
            value(aid.petition()),
            aid.matter().name(),
            aid.greenOn() != null,
            LocalDates.of(aids.now())),
        aid.version(),
        aids.now());
  }

  void concluded(LegalAid aid) {
    if (isSealed(aid.petition())) {
      return;
    }
    events.tell(
        new LegalAidEvent.Concluded(
            aid.id().value(),
            aid.number(),
            aid.union().value(),
            aid.personRef(),
            value(aid.petition()),
            requireNonNull(aid.ending().outcome()).name(),
            requireNonNull(aid.ending().recovered()),
            requireNonNull(aid.ending().endedOn())),
        aid.version(),
        aids.now());
  }

  private boolean isSealed(@Nullable PetitionId petition) {
    return petition != null && behind.of(petition).map(PetitionsBehind.Behind::sealed).orElse(true);
  }

  private static @Nullable UUID value(@Nullable PetitionId petition) {
    return petition == null ? null : petition.value();
  }
}
