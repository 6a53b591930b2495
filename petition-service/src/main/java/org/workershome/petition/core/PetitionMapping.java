package org.workershome.petition.core;

import java.time.Instant;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;

/** Between the rows and the words of this room. */
final class PetitionMapping {
  private PetitionMapping() {}

  static Petition toSnapshot(PetitionEntity row) {
    return new Petition(
        new PetitionId(row.id),
        new PetitionNumber(row.number),
        new UnionPath(row.unionPath),
        row.personRef,
        row.category,
        row.matter,
        PetitionState.of(row.state, row.hardshipReferredAt != null),
        row.receivedAt,
        row.receivedOn,
        row.noticeDueOn,
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
      }
      case PetitionChange.RoutedToStatute routed -> {}
      case PetitionChange.ReferredToAid referred -> row.hardshipReferredAt = referred.at();
    }
  }

  static TimelineEntity toTimeline(PetitionEntity row, TimelineKind kind, Instant at) {
    var entry = new TimelineEntity();
    entry.id = Ids.next();
    entry.petitionId = row.id;
    entry.unionPath = row.unionPath;
    entry.personRef = row.personRef;
    entry.at = at;
    entry.kind = kind;
    return entry;
  }
}
