package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The facts that this service publishes, one record per type and version. Closed: each has a
 * committed schema and sample in {@code contracts/published}. Thin: no id number, phone, account or
 * address is ever in one. Of a sealed petition nothing is published.
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

  /**
   * A union took a petition on.
   *
   * @param handlingUnion the union that handles it from now on
   */
  record Accepted(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String handlingUnion,
      LocalDate acceptedOn)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.accepted.v1";
    }
  }

  /** A petition went to a union below, with or without a day for its report. */
  record Transferred(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String toUnion,
      boolean withFeedback,
      Instant transferredAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.transferred.v1";
    }
  }

  /** A union holds that another one is competent. */
  record JurisdictionDisputed(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String withUnion,
      String decidingUnion,
      Instant disputedAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.jurisdiction-disputed.v1";
    }
  }

  /** The union above both has decided which is competent. */
  record JurisdictionDecided(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String competentUnion,
      String decidingUnion,
      Instant decidedAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.jurisdiction-decided.v1";
    }
  }

  /** The union that handled a petition has ended, and another one goes on with it. */
  record Succeeded(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String fromUnion,
      String toUnion,
      Instant succeededAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.succeeded.v1";
    }
  }

  /**
   * A petition came to its end.
   *
   * @param by the move that ended it, such as {@code CLOSING}
   */
  record Closed(
      UUID petitionId, String petitionNumber, String unionPath, PetitionMove by, Instant closedAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.closed.v1";
    }
  }

  /** A petitioner rated the office and the handler. */
  record Rated(
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      String office,
      String handler,
      Instant ratedAt)
      implements PetitionEvent {
    @Override
    public String type() {
      return "org.workershome.petition.rated.v1";
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
