package org.workershome.petition.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The one door for change. It writes a petition's new state, its timeline and its events in the
 * caller's transaction, so that none of the three can be forgotten or happen alone; no other class
 * writes any of them after receipt. Why: docs/decisions/0001.
 */
@ApplicationScoped
public class Petitions {
  static final String TOPIC = "workershome.petition";

  private final PetitionRepository petitions;
  private final TimelineRepository timeline;
  private final Outbox outbox;
  private final ObjectMapper json;

  Petitions(
      PetitionRepository petitions, TimelineRepository timeline, Outbox outbox, ObjectMapper json) {
    this.petitions = petitions;
    this.timeline = timeline;
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * The petition as it stands.
   *
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  public Petition find(PetitionId id) {
    return petitions
        .seen(id)
        .map(PetitionMapping::toSnapshot)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * The petition, locked until the transaction ends. First whether it is there for the caller, then
   * whether he has seen what he changes; what he wants to do with it comes after.
   *
   * @throws ProblemException 404, 428 or 412
   */
  public Petition lockForChange(PetitionId id, @Nullable String ifMatch) {
    Petition petition = PetitionMapping.toSnapshot(locked(id));
    ETags.require(ifMatch, petition.version());
    return petition;
  }

  /**
   * Writes a change of a petition that this transaction has locked.
   *
   * @return the petition after it
   */
  public Petition record(PetitionChange change) {
    PetitionEntity row = locked(change.before().id());
    PetitionMapping.apply(change, row);
    petitions.send();
    timeline.add(PetitionMapping.toTimeline(row, kindOf(change), change.at()));
    for (PetitionEvent event : eventsOf(change)) {
      outbox.append(
          OutboundEvent.of(
              event.type(),
              TOPIC,
              row.id.toString(),
              row.version,
              change.at(),
              json.valueToTree(event)));
    }
    return PetitionMapping.toSnapshot(row);
  }

  /**
   * Tells the petitioner what another service did. Does not change the petition nor its version:
   * who is about to decide on it has not missed anything.
   *
   * @throws IllegalArgumentException when the petition is not there: then the event is not for us
   */
  public void tell(TimelineEntry entry) {
    PetitionEntity row =
        petitions
            .seen(entry.petition())
            .orElseThrow(
                () -> new IllegalArgumentException("no petition " + entry.petition() + " here"));
    TimelineEntity told = PetitionMapping.toTimeline(row, entry.kind(), entry.at());
    told.amount = entry.amount();
    told.note = entry.note();
    told.link = entry.link();
    told.sourceEvent = entry.sourceEvent();
    timeline.add(told);
  }

  private PetitionEntity locked(PetitionId id) {
    return petitions.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static TimelineKind kindOf(PetitionChange change) {
    return switch (change) {
      case PetitionChange.Registered registered -> TimelineKind.REGISTERED;
      case PetitionChange.RoutedToStatute routed -> TimelineKind.NOTICE_GIVEN;
      case PetitionChange.ReferredToAid referred -> TimelineKind.HARDSHIP_REFERRED;
    };
  }

  private static List<PetitionEvent> eventsOf(PetitionChange change) {
    Petition petition = change.before();
    return switch (change) {
      case PetitionChange.Registered registered ->
          List.of(
              new PetitionEvent.Registered(
                  petition.id().value(),
                  petition.number().value(),
                  petition.union().value(),
                  petition.category(),
                  petition.matter(),
                  registered.at()));
      case PetitionChange.RoutedToStatute routed -> List.of();
      case PetitionChange.ReferredToAid referred ->
          List.of(
              new PetitionEvent.HardshipReferred(
                  petition.id().value(),
                  petition.number().value(),
                  petition.union().value(),
                  petition.personRef(),
                  referred.at(),
                  referred.reason()));
    };
  }
}
