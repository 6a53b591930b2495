package org.workershome.petition.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;

/** Between the rows and the words of this room. */
final class PetitionMapping {
  private PetitionMapping() {}

  static Petition toSnapshot(PetitionEntity row) {
    String handling = row.handlingPath;
    return new Petition(
        new PetitionId(row.id),
        new PetitionNumber(row.number),
        new UnionPath(row.unionPath),
        new UnionPath(handling == null ? row.unionPath : handling),
        row.personRef,
        row.channel,
        row.category,
        row.matter,
        new PetitionState(row.state, row.hardshipReferredAt != null),
        row.sealed,
        row.anonymous,
        row.summary,
        handler(row.firstHandlerSubject, row.firstHandlerName, row.firstHandlerRef),
        handler(row.ownerSubject, row.ownerName, row.ownerRef),
        row.ownerSince,
        row.receivedAt,
        row.receivedOn,
        row.noticeDueOn,
        row.acceptedOn,
        row.endedOn,
        row.repeats == null ? null : new PetitionId(row.repeats),
        row.version);
  }

  /** The columns of a change; the version is counted up by Hibernate. */
  static void apply(PetitionChange change, PetitionEntity row) {
    row.state = change.after().name();
    switch (change) {
      case PetitionChange.Registered registered -> {
        row.registeredAt = registered.at();
        row.firstHandlerSubject = registered.firstHandler().subject();
        row.firstHandlerName = registered.firstHandler().name();
        row.firstHandlerRef = registered.firstHandler().personRef();
        own(row, registered.firstHandler(), registered.at());
      }
      case PetitionChange.Accepted accepted -> {
        row.acceptedOn = accepted.on();
        row.summary = accepted.summary();
        row.handlingPath = accepted.by().value();
        if (!accepted.owner().subject().equals(row.ownerSubject)) {
          own(row, accepted.owner(), accepted.at());
        }
      }
      case PetitionChange.Decided decided -> {
        if (decided.to() != null) {
          row.handlingPath = decided.to().value();
        }
        if (decided.end().isEnd()) {
          row.endedOn = LocalDates.of(decided.at());
          row.endReason = decided.note() == null ? decided.move().name() : decided.note();
        }
      }
      case PetitionChange.ReferredToAid referred -> row.hardshipReferredAt = referred.at();
      case PetitionChange.OpinionIssued opinion -> row.outcome = opinion.outcome();
      case PetitionChange.Stepped stepped -> {
        if (stepped.after().name().isEnd()) {
          row.endedOn = row.endedOn == null ? LocalDates.of(stepped.at()) : row.endedOn;
          row.endReason = stepped.move().name();
        }
      }
      case PetitionChange.Ended ended -> {
        row.endedOn = ended.on();
        row.endReason = ended.note();
      }
    }
  }

  static void own(PetitionEntity row, Handler owner, Instant since) {
    row.ownerSubject = owner.subject();
    row.ownerName = owner.name();
    row.ownerRef = owner.personRef();
    row.ownerSince = since;
  }

  static TimelineEntity toTimeline(
      PetitionEntity row, TimelineKind kind, Instant at, @Nullable String note) {
    var entry = new TimelineEntity();
    entry.id = Ids.next();
    entry.petitionId = row.id;
    entry.unionPath = row.unionPath;
    entry.personRef = row.personRef;
    entry.at = at;
    entry.kind = kind;
    entry.note = note;
    return entry;
  }

  static TimelineEntity toTimeline(TimelineEntry told, UnionPath union, String personRef) {
    var entry = new TimelineEntity();
    entry.id = Ids.next();
    entry.petitionId = told.petition().value();
    entry.unionPath = union.value();
    entry.personRef = personRef;
    entry.at = told.at();
    entry.kind = told.kind();
    entry.amount = told.amount();
    entry.note = told.note();
    entry.link = told.link();
    entry.sourceEvent = told.sourceEvent();
    return entry;
  }

  private static @Nullable Handler handler(
      @Nullable String subject, @Nullable String name, @Nullable String personRef) {
    return subject == null || name == null || personRef == null
        ? null
        : new Handler(subject, name, personRef);
  }
}
