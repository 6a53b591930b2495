package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.UUID;

/** A session with its minutes. */
record MediationSessionView(
    UUID id,
    LocalDate heldOn,
    String place,
    UUID mediatorId,
    boolean workerPresent,
    boolean employerPresent,
    String minutes,
    String recordedBy) {

  @Override
  public String toString() {
    return "MediationSessionView[" + heldOn + "]";
  }
}
