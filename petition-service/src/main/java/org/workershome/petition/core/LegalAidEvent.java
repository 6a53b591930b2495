package org.workershome.petition.core;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What this service publishes of legal aid, one record per type and version; like {@link
 * PetitionEvent}: closed, thin, with a committed schema and sample in {@code contracts/published}.
 */
public sealed interface LegalAidEvent {

  /** The CloudEvents type. */
  String type();

  /** The application that it is about. */
  UUID legalAidId();

  /**
   * Aid was granted.
   *
   * @param petitionId the petition that it came from, if it did
   * @param matter what it is given for, such as {@code WAGES}
   */
  record Granted(
      UUID legalAidId,
      String legalAidNumber,
      String unionPath,
      String personRef,
      @Nullable UUID petitionId,
      String matter,
      boolean greenChannel,
      LocalDate grantedOn)
      implements LegalAidEvent {
    @Override
    public String type() {
      return "org.workershome.petition.legal-aid.granted.v1";
    }

    @Override
    public String toString() {
      return "Granted[" + legalAidNumber + "]";
    }
  }

  /**
   * Aid has come to its end with an outcome.
   *
   * @param outcome such as {@code SETTLED}
   * @param recovered what the worker got by it
   */
  record Concluded(
      UUID legalAidId,
      String legalAidNumber,
      String unionPath,
      String personRef,
      @Nullable UUID petitionId,
      String outcome,
      Money recovered,
      LocalDate concludedOn)
      implements LegalAidEvent {
    @Override
    public String type() {
      return "org.workershome.petition.legal-aid.concluded.v1";
    }

    @Override
    public String toString() {
      return "Concluded[" + legalAidNumber + "]";
    }
  }
}
