package org.workershome.kit.publicity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.workershome.kit.timer.days.CalendarYears;

/** The calendar on file: what the release brought along, and every year that was imported since. */
final class KnownWorkDays {
  KnownWorkDays() {}

  @Produces
  @Singleton
  @DefaultBean
  static WorkDays workDays(CalendarYears years) {
    return () -> years.current().days();
  }
}
