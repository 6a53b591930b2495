package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the claim can be brought at the latest.
 *
 * @param lastDay null while none runs, or while it stands still
 */
record Limitation(
    LimitationStatus status,
    @Nullable LocalDate lastDay,
    boolean provisional,
    List<LimitationStepView> steps) {
  Limitation {
    steps = List.copyOf(steps);
  }

  LimitationView seenOn(LocalDate today) {
    LocalDate last = lastDay;
    Integer left = last == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, last));
    return new LimitationView(status, status.zh(), last, left, provisional, steps);
  }
}
