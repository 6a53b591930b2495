package org.workershome.petition.core;

import java.time.Instant;
import java.util.UUID;

/**
 * The facts that this service publishes, one record per type and version. Closed: each has a
 * committed schema and sample in {@code contracts/published}. Thin: no id number, phone, account or
 * address is ever in one.
 */
public sealed interface PetitionEvent {

  /** The CloudEvents type. */
  String type();

  /** A petition was entered in the register. */
  record Registered(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      PetitionCategory category,
      PetitionMatter matter,
      Instant registeredAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.registered.v1";
    }
  }

  /** A petitioner is in hardship: aid opens a file for the household. */
  record HardshipReferred(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String personRef,
      Instant referredAt,
      String reason)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.hardship-referred.v1";
    }

    @Override
    public String toString() {
      return "HardshipReferred[" + petitionNumber + "]";
    }
  }
}
