package org.workershome.petition.core;

import java.util.List;
import java.util.UUID;

/** What other services and agencies are told of a change. */
final class ChangeEvents {
  private ChangeEvents() {}

  /** Nothing of a sealed petition: also that there is one would tell the accused. */
  static List<PetitionEvent> of(PetitionChange change) {
    Petition petition = change.before();
    if (petition.sealed()) {
      return List.of();
    }
    UUID id = petition.id().value();
    String number = petition.number().value();
    String union = petition.union().value();
    return switch (change) {
      case PetitionChange.Registered registered ->
          List.of(
              new PetitionEvent.Registered(
                  id, number, union, petition.category(), petition.matter(), registered.at()));
      case PetitionChange.Accepted accepted ->
          List.of(
              new PetitionEvent.Accepted(id, number, union, accepted.by().value(), accepted.on()));
      case PetitionChange.Decided decided -> decided(decided, id, number, union);
      case PetitionChange.ReferredToAid referred ->
          List.of(
              new PetitionEvent.HardshipReferred(
                  id, number, union, petition.personRef(), referred.at(), referred.reason()));
      case PetitionChange.OpinionIssued _ -> List.of();
      case PetitionChange.Stepped _, PetitionChange.Ended _ -> closed(change, id, number, union);
    };
  }

  private static List<PetitionEvent> decided(
      PetitionChange.Decided decided, UUID id, String number, String union) {
    return switch (decided.move()) {
      case TRANSFER, ASSIGNMENT ->
          decided.to() == null
              ? List.of()
              : List.of(
                  new PetitionEvent.Transferred(
                      id,
                      number,
                      union,
                      decided.to().value(),
                      decided.move() == PetitionMove.ASSIGNMENT,
                      decided.at()));
      default -> closed(decided, id, number, union);
    };
  }

  private static List<PetitionEvent> closed(
      PetitionChange change, UUID id, String number, String union) {
    return change.after().name().isEnd()
        ? List.of(new PetitionEvent.Closed(id, number, union, change.move(), change.at()))
        : List.of();
  }
}
