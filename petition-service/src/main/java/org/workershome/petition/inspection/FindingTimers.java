package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;

/**
 * The day by which a finding is mended. It runs in the union that has to mend it, so that lateness
 * is told there first and then upwards.
 */
@ApplicationScoped
class FindingTimers {
  static final String RECORD_TYPE = "inspection-finding";

  private final Timers timers;

  FindingTimers(Timers timers) {
    this.timers = timers;
  }

  void start(UUID finding, UnionPath union, String event, LocalDate on, LocalDate dueOn) {
    timers.start(
        new TimerStart(
            new TimerSubject(RECORD_TYPE, finding, union, null),
            FindingTerms.KIND,
            event,
            on,
            null),
        FindingTerms.of(Math.toIntExact(ChronoUnit.DAYS.between(on, dueOn))));
  }

  void answered(UUID finding, LocalDate on) {
    timers.running(RECORD_TYPE, finding).forEach(timer -> timers.complete(timer.id(), on));
  }
}
