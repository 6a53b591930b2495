package org.workershome.kit.timer.days;

import jakarta.inject.Singleton;
import org.workershome.kit.idempotency.Idempotency;

/** What {@link CalendarResource} works with, so that a service's subclass passes on one thing. */
@Singleton
public final class CalendarDesk {
  private final CalendarYears years;
  private final ImportYear imports;
  private final Idempotency idempotency;

  CalendarDesk(CalendarYears years, ImportYear imports, Idempotency idempotency) {
    this.years = years;
    this.imports = imports;
    this.idempotency = idempotency;
  }

  CalendarYears years() {
    return years;
  }

  ImportYear imports() {
    return imports;
  }

  Idempotency idempotency() {
    return idempotency;
  }
}
