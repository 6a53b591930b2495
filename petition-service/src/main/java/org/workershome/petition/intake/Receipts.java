package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;

/** Makes receipts. The day of receipt is the day in China, wherever the server stands. */
@ApplicationScoped
class Receipts {
  private final ReceiptNumbers numbers;
  private final Clock clock;

  Receipts(ReceiptNumbers numbers, Clock clock) {
    this.numbers = numbers;
    this.clock = clock;
  }

  Receipt make(UnionPath union, String personRef) {
    // As fine as the table keeps it, so that the answer and a later reading agree.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    return new Receipt(
        Ids.next(),
        numbers.next(union, today.getYear()),
        QueryCode.drawn(),
        union,
        personRef,
        now,
        today,
        IntakeRules.noticeDueOn(today));
  }
}
