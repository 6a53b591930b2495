package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** The days over which a benefit counts, both included. */
public record BenefitPeriod(LocalDate from, LocalDate to) {
  private static final int MONTHS = 12;

  public BenefitPeriod {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** The twelve months that begin with the day of adoption (Art 9). */
  public static BenefitPeriod from(LocalDate adoptedOn) {
    return new BenefitPeriod(adoptedOn, adoptedOn.plusMonths(MONTHS).minusDays(1));
  }
}
