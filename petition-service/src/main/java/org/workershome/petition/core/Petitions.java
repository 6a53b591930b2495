package org.workershome.petition.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The one door for change. It writes a petition's new state, its timeline, its events and its audit
 * in the caller's transaction, so that none of the four can be forgotten or happen alone; no other
 * class writes any of them after receipt. Why: docs/decisions/0001.
 */
@ApplicationScoped
public class Petitions {
  static final String TOPIC = "workershome.petition";

  private final PetitionRepository petitions;
  private final TimelineRepository timeline;
  private final Outbox outbox;
  private final CaseEnd end;
  private final OpenOffers offers;
  private final AuditTrail audit;
  private final Recusals recusals;
  private final ObjectMapper json;
  private final List<ChangeFollower> followers;

  Petitions(
      PetitionRepository petitions,
      TimelineRepository timeline,
      Outbox outbox,
      CaseEnd end,
      OpenOffers offers,
      AuditTrail audit,
      Recusals recusals,
      ObjectMapper json,
      @All List<ChangeFollower> followers) {
    this.petitions = petitions;
    this.timeline = timeline;
    this.outbox = outbox;
    this.end = end;
    this.offers = offers;
    this.audit = audit;
    this.recusals = recusals;
    this.json = json;
    this.followers = followers;
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
   * whether he has seen what he changes, and whether he has withdrawn from it; what he wants to do
   * with it comes after.
   *
   * @throws ProblemException 404, 428, 412, or 422 for an officer who withdrew
   */
  public Petition lockForChange(PetitionId id, @Nullable String ifMatch) {
    Petition petition = PetitionMapping.toSnapshot(locked(id));
    ETags.require(ifMatch, petition.version());
    recusals.refuse(id);
    return petition;
  }

  /**
   * One of many that are changed together, locked as it is.
   *
   * @throws ProblemException 404
   */
  public Petition lock(PetitionId id) {
    return PetitionMapping.toSnapshot(locked(id));
  }

  /**
   * As {@link #lockForChange(PetitionId, String)}, and asks first whether the move is open.
   *
   * @throws ProblemException 404, 428, 412, or 409 with the legal moves
   */
  public Petition lockFor(PetitionMove move, PetitionId id, @Nullable String ifMatch) {
    Petition petition = lockForChange(id, ifMatch);
    petition.require(move);
    return petition;
  }

  /**
   * Writes a change of a petition that this transaction has locked. What by law ends with it ends
   * here.
   *
   * @return the petition after it
   */
  public Petition record(PetitionChange change) {
    PetitionEntity row = locked(change.before().id());
    end.prepare(change);
    PetitionMapping.apply(change, row);
    petitions.send();
    String note = change instanceof PetitionChange.ReferredToAid ? null : change.note();
    timeline.add(PetitionMapping.toTimeline(row, TimelineKind.of(change), change.at(), note));
    offers.lapse(change);
    audit.record(ChangeNotes.of(change, row.version));
    for (PetitionEvent event : ChangeEvents.of(change)) {
      publish(event, row.id.toString(), row.version, change.at());
    }
    Petition after = PetitionMapping.toSnapshot(row);
    followers.forEach(room -> room.changed(change, after));
    return after;
  }

  /**
   * Another officer answers for it from now on. The first handler stays who he was.
   *
   * @return the petition after it
   */
  public Petition handOver(Petition petition, Handler to, String why, Instant at) {
    PetitionEntity row = locked(petition.id());
    PetitionMapping.own(row, to, at);
    petitions.send();
    timeline.add(PetitionMapping.toTimeline(row, TimelineKind.OWNER_CHANGED, at, to.name()));
    Handler from = petition.owner();
    audit.record(
        ChangeNotes.of(petition, "petition-handed-over", why)
            .changed("owner", from == null ? null : from.subject(), to.subject()));
    return PetitionMapping.toSnapshot(row);
  }

  /**
   * The union that handled it has ended, and another one goes on. The state stays, and so does
   * where it was received: numbers and figures go by that.
   *
   * @return the petition after it
   */
  public Petition succeed(Petition petition, UnionPath to, String why, Instant at) {
    PetitionEntity row = locked(petition.id());
    row.handlingPath = to.value();
    petitions.send();
    timeline.add(PetitionMapping.toTimeline(row, TimelineKind.SUCCEEDED, at, to.value()));
    audit.record(
        ChangeNotes.of(petition, "petition-succeeded", why)
            .changed("handling", petition.handling(), to));
    return PetitionMapping.toSnapshot(row);
  }

  /** Tells other services and agencies what happened beside the moves; of a sealed one nothing. */
  public void announce(Petition petition, PetitionEvent event, Instant at) {
    if (!petition.sealed()) {
      publish(event, petition.id().value().toString(), petition.version(), at);
    }
  }

  /**
   * A person has found that it is about the same matter as an earlier one.
   *
   * @return the petition after it
   */
  public Petition repeats(Petition petition, Petition earlier, String why) {
    PetitionEntity row = locked(petition.id());
    row.repeats = earlier.id().value();
    petitions.send();
    audit.record(
        ChangeNotes.of(petition, "petition-repeats", why)
            .changed("repeats", petition.repeats(), earlier.id()));
    return PetitionMapping.toSnapshot(row);
  }

  /**
   * Tells on the timeline what happened beside the moves. Does not change the petition nor its
   * version: who is about to decide on it has not missed anything.
   *
   * @throws IllegalArgumentException when the petition is not there: then the event is not for us
   */
  public void tell(TimelineEntry entry) {
    PetitionEntity row =
        petitions
            .seen(entry.petition())
            .orElseThrow(
                () -> new IllegalArgumentException("no petition " + entry.petition() + " here"));
    Petition petition = PetitionMapping.toSnapshot(row);
    timeline.add(PetitionMapping.toTimeline(entry, petition.union(), petition.personRef()));
    AuditEntry note =
        told(entry, petition.union(), petition.personRef())
            .changed("sourceEvent", null, entry.sourceEvent());
    audit.record(entry.amount() == null ? note : note.changed("amount", null, entry.amount()));
  }

  /**
   * As {@link #tell(TimelineEntry)}, by somebody who has a part of the case and may not read the
   * petition itself: the machine of an organ.
   *
   * @param union that received the petition
   * @param personRef whose it is
   */
  public void tellUnseen(TimelineEntry entry, UnionPath union, String personRef) {
    timeline.add(PetitionMapping.toTimeline(entry, union, personRef));
    audit.record(told(entry, union, personRef));
  }

  private static AuditEntry told(TimelineEntry entry, UnionPath union, String personRef) {
    return AuditEntry.of("petition-told", "petition", entry.petition())
        .in(union)
        .about(personRef)
        .changed("timeline", null, entry.kind());
  }

  /** Tells other services and agencies that its petitioner rated it; of a sealed one nothing. */
  public void rated(Petition petition, String office, String handler, Instant at) {
    audit.record(
        AuditEntry.of("petition-rated", "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef())
            .changed("office", null, office)
            .changed("handler", null, handler));
    announce(
        petition,
        new PetitionEvent.Rated(
            petition.id().value(),
            petition.number().value(),
            petition.union().value(),
            office,
            handler,
            at),
        at);
  }

  private void publish(PetitionEvent event, String id, long version, Instant at) {
    outbox.append(OutboundEvent.of(event.type(), TOPIC, id, version, at, json.valueToTree(event)));
  }

  private PetitionEntity locked(PetitionId id) {
    return petitions.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
