package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.DisputeEvent;
import org.workershome.petition.core.DisputeEvents;

/** What others are told; a sealed petition leads to no mediation, so there is none to keep back. */
@ApplicationScoped
class TellOfMediation {
  private final DisputeEvents events;
  private final Mediations mediations;

  TellOfMediation(DisputeEvents events, Mediations mediations) {
    this.events = events;
    this.mediations = mediations;
  }

  void opened(Mediation mediation) {
    events.tell(
        new DisputeEvent.MediationOpened(
            mediation.id().value(),
            mediation.number(),
            mediation.union().value(),
            mediation.personRef(),
            petition(mediation),
            mediation.matter(),
            mediation.collective(),
            mediation.receivedOn()),
        mediation.version(),
        mediations.now());
  }

  void agreed(Mediation mediation, @Nullable Money amount, LocalDate effectiveOn) {
    events.tell(
        new DisputeEvent.MediationAgreed(
            mediation.id().value(),
            mediation.number(),
            mediation.union().value(),
            mediation.personRef(),
            petition(mediation),
            amount,
            effectiveOn),
        mediation.version(),
        mediations.now());
  }

  void failed(Mediation mediation) {
    events.tell(
        new DisputeEvent.MediationFailed(
            mediation.id().value(),
            mediation.number(),
            mediation.union().value(),
            mediation.personRef(),
            petition(mediation),
            mediation.failureReasons().stream().map(Enum::name).toList(),
            requireNonNull(mediation.endedOn())),
        mediation.version(),
        mediations.now());
  }

  private static @Nullable UUID petition(Mediation mediation) {
    return mediation.petition() == null ? null : mediation.petition().value();
  }
}
