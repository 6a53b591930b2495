package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;

/** Makes receipts. The day of receipt is the day in China, wherever the server stands. */
@ApplicationScoped
class Receipts {
  private final ReceiptNumbers numbers;
  private final PetitionTimers timers;
  private final Clock clock;

  Receipts(ReceiptNumbers numbers, PetitionTimers timers, Clock clock) {
    this.numbers = numbers;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * @param personRef null for a petitioner whom the suite does not know
   */
  Receipt make(UnionPath union, @Nullable String personRef) {
    return make(union, personRef, null);
  }

  /**
   * @param receivedOn when it came in before today: from then on all terms run
   */
  Receipt make(UnionPath union, @Nullable String personRef, @Nullable LocalDate receivedOn) {
    // As fine as the table keeps it, so that the answer and a later reading agree.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    LocalDate came = receivedOn == null ? today : receivedOn;
    UUID id = Ids.next();
    String person = personRef == null ? Nobody.of(id) : personRef;
    return new Receipt(
        id,
        numbers.next(union, today.getYear()),
        QueryCode.drawn(),
        union,
        person,
        now,
        came,
        IntakeRules.noticeDueOn(came),
        timers.received(new PetitionId(id), union, person, came));
  }
}
