package org.workershome.petition.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** What is owed under an agreement by a day, and what of it was performed. */
record Instalment(
    int seq, LocalDate dueOn, Money amount, Money performed, @Nullable LocalDate performedOn) {

  Money open() {
    return amount.minus(performed);
  }

  /** What is due on a day is in time on that day. */
  boolean isOverdueOn(LocalDate day) {
    return performedOn == null && day.isAfter(dueOn);
  }
}
