package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What the parties agreed, who has signed it, and what became of it; its terms stay sealed in the
 * table.
 */
record Agreement(
    Set<AgreementSubject> subjects,
    @Nullable Money amount,
    LocalDate draftedOn,
    Map<Signatory, LocalDate> signed,
    @Nullable LocalDate effectiveOn,
    Window review,
    Window confirmation) {
  Agreement {
    subjects = Set.copyOf(subjects);
    signed = Map.copyOf(signed);
  }

  /**
   * One of the two clocks that begin with the effect.
   *
   * @param dueOn the last day; null before the effect
   */
  record Window(
      @Nullable LocalDate dueOn,
      @Nullable LocalDate appliedOn,
      @Nullable CourtOutcome outcome,
      @Nullable LocalDate outcomeOn,
      @Nullable String document) {}
}
