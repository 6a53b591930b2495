package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** What is owed by a day, and what of it was performed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstalmentView(
    int seq,
    LocalDate dueOn,
    Money amount,
    Money performed,
    @Nullable LocalDate performedOn,
    boolean overdue) {

  static InstalmentView of(Instalment instalment, LocalDate today) {
    return new InstalmentView(
        instalment.seq(),
        instalment.dueOn(),
        instalment.amount(),
        instalment.performed(),
        instalment.performedOn(),
        instalment.isOverdueOn(today));
  }
}
