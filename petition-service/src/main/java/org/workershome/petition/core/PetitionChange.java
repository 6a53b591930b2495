package org.workershome.petition.core;

import java.time.Instant;

/**
 * What a use case asks the door to write. Closed, because each change has its own columns, its own
 * entry on the timeline and its own events, and the door must know all three. The new state can
 * only come from a move of the state before it.
 */
public sealed interface PetitionChange {

  Petition before();

  PetitionState after();

  Instant at();

  /** An officer entered it in the register and is its first handler. */
  record Registered(
      Petition before, PetitionState.Registered after, Handler firstHandler, Instant at)
      implements PetitionChange {}

  /** The petitioner got a written notice of the procedure of law. */
  record RoutedToStatute(Petition before, PetitionState.Routed after, Instant at)
      implements PetitionChange {}

  /** The petitioner was referred to hardship aid. */
  record ReferredToAid(Petition before, PetitionState.Referable after, String reason, Instant at)
      implements PetitionChange {}
}
