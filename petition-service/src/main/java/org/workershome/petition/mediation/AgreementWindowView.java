package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the two clocks that begin with the effect of an agreement. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementWindowView(
    LocalDate dueOn,
    boolean open,
    @Nullable LocalDate appliedOn,
    @Nullable CourtOutcome outcome,
    @Nullable LocalDate outcomeOn,
    @Nullable String document,
    String article) {

  static @Nullable AgreementWindowView of(
      Agreement.Window window, LocalDate today, String article) {
    LocalDate due = window.dueOn();
    return due == null
        ? null
        : new AgreementWindowView(
            due,
            window.appliedOn() == null && !today.isAfter(due),
            window.appliedOn(),
            window.outcome(),
            window.outcomeOn(),
            window.document(),
            article);
  }
}
