package org.workershome.petition.core;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What this service publishes of mediations and of the union's own instruments, one record per type
 * and version; like {@link PetitionEvent}: closed, thin, with a committed schema and sample in
 * {@code contracts/published}.
 */
public sealed interface DisputeEvent {

  /** The CloudEvents type. */
  String type();

  /** The mediation or the instrument that it is about. */
  UUID record();

  /**
   * A mediation was opened by the receipt of an application.
   *
   * @param petitionId the petition that it came from, if it did
   */
  record MediationOpened(
      UUID mediationId,
      String mediationNumber,
      String unionPath,
      String personRef,
      @Nullable UUID petitionId,
      PetitionMatter matter,
      boolean collective,
      LocalDate receivedOn)
      implements DisputeEvent {
    @Override
    public String type() {
      return "org.workershome.petition.mediation.opened.v1";
    }

    @Override
    public UUID record() {
      return mediationId;
    }

    @Override
    public String toString() {
      return "MediationOpened[" + mediationNumber + "]";
    }
  }

  /**
   * A mediated agreement took effect, with all its signatures and the seal.
   *
   * @param amount what is to be paid under it, if anything is
   */
  record MediationAgreed(
      UUID mediationId,
      String mediationNumber,
      String unionPath,
      String personRef,
      @Nullable UUID petitionId,
      @Nullable Money amount,
      LocalDate effectiveOn)
      implements DisputeEvent {
    @Override
    public String type() {
      return "org.workershome.petition.mediation.agreed.v1";
    }

    @Override
    public UUID record() {
      return mediationId;
    }

    @Override
    public String toString() {
      return "MediationAgreed[" + mediationNumber + "]";
    }
  }

  /**
   * A mediation came to no agreement.
   *
   * @param reasons such as {@code PARTY_ABSENT}; at least one
   */
  record MediationFailed(
      UUID mediationId,
      String mediationNumber,
      String unionPath,
      String personRef,
      @Nullable UUID petitionId,
      List<String> reasons,
      LocalDate failedOn)
      implements DisputeEvent {
    public MediationFailed {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String type() {
      return "org.workershome.petition.mediation.failed.v1";
    }

    @Override
    public UUID record() {
      return mediationId;
    }

    @Override
    public String toString() {
      return "MediationFailed[" + mediationNumber + "]";
    }
  }

  /**
   * A union issued one of its own instruments.
   *
   * @param kind {@code REMINDER}, {@code OPINION} or {@code ADVICE}
   * @param opinionId of advice: the opinion that came to nothing
   */
  record InstrumentIssued(
      UUID instrumentId,
      String instrumentNumber,
      String unionPath,
      String kind,
      @Nullable UUID petitionId,
      @Nullable UUID opinionId,
      LocalDate issuedOn)
      implements DisputeEvent {
    @Override
    public String type() {
      return "org.workershome.petition.instrument.issued.v1";
    }

    @Override
    public UUID record() {
      return instrumentId;
    }
  }
}
