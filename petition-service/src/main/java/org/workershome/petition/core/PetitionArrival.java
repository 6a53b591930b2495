package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import org.workershome.kit.identity.UnionPath;

/**
 * Receives what the machine of another organ transfers: with its number and its dates, and not
 * registered yet, for only an officer of the union can answer for it.
 */
public interface PetitionArrival {

  /** What was received. The machine itself may not read the petition. */
  record Arrived(
      PetitionId id,
      PetitionNumber number,
      UnionPath union,
      String personRef,
      Instant receivedAt,
      LocalDate receivedOn,
      LocalDate noticeDueOn) {

    @Override
    public String toString() {
      return "Arrived[" + number + "]";
    }
  }

  /** In the transaction at hand, under the machine's scope; the term of the notice is not begun. */
  Arrived receive(PetitionOpening.New petition, OrganReference from);
}
