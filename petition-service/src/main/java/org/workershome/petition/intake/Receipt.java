package org.workershome.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.NewTimer;
import org.workershome.petition.core.PetitionNumber;

/**
 * What the service adds to a request when it takes it: whose it is, its names and its dates.
 *
 * @param notice the term of the written notice, which begins now
 */
record Receipt(
    UUID id,
    PetitionNumber number,
    QueryCode queryCode,
    UnionPath union,
    String personRef,
    Instant receivedAt,
    LocalDate receivedOn,
    LocalDate noticeDueOn,
    NewTimer notice) {
  /** Of every petition at its receipt. */
  static final long VERSION = 1;

  @Override
  public String toString() {
    return "Receipt[" + number + "]";
  }
}
