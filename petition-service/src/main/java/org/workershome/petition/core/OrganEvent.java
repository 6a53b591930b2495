package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service publishes of its traffic with other organs; like {@link PetitionEvent}: closed,
 * thin, with a committed schema and sample in {@code contracts/published}. What was handed over is
 * fetched by the organ that it is for, and is in no event.
 */
public sealed interface OrganEvent {

  /** The CloudEvents type. */
  String type();

  /** The receipt or transfer that it is about. */
  UUID subject();

  /**
   * An organ transferred a petition to a union.
   *
   * @param reference the organ's own number of it
   */
  record Received(
      UUID receiptId,
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      Organ organ,
      String organPath,
      String reference,
      LocalDate receivedOn,
      LocalDate noticeDueOn,
      @Nullable LocalDate feedbackDueOn)
      implements OrganEvent {
    @Override
    public String type() {
      return "org.workershome.petition.organ.received.v1";
    }

    @Override
    public UUID subject() {
      return receiptId;
    }
  }

  /** The organ that transferred it was told what came of it. */
  record Informed(
      UUID receiptId,
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      Organ organ,
      String organPath,
      String reference,
      LocalDate informedOn)
      implements OrganEvent {
    @Override
    public String type() {
      return "org.workershome.petition.organ.informed.v1";
    }

    @Override
    public UUID subject() {
      return receiptId;
    }
  }

  /** A petition was sent to an organ. */
  record Sent(
      UUID transferId,
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      Organ organ,
      String organPath,
      @Nullable LocalDate feedbackDueOn,
      Instant sentAt)
      implements OrganEvent {
    @Override
    public String type() {
      return "org.workershome.petition.organ.sent.v1";
    }

    @Override
    public UUID subject() {
      return transferId;
    }
  }

  /**
   * An organ answered what was sent to it.
   *
   * @param answer such as {@code ACKNOWLEDGED}
   */
  record Answered(
      UUID transferId,
      UUID petitionId,
      String petitionNumber,
      String unionPath,
      Organ organ,
      String organPath,
      String answer,
      Instant answeredAt)
      implements OrganEvent {
    @Override
    public String type() {
      return "org.workershome.petition.organ.answered.v1";
    }

    @Override
    public UUID subject() {
      return transferId;
    }
  }
}
