package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.Handler;

/** The day by which a recommendation is to be answered, as it was agreed. */
@ApplicationScoped
class AnswerTimers {
  static final String RECORD_TYPE = "research-recommendation";

  private final Timers timers;

  AnswerTimers(Timers timers) {
    this.timers = timers;
  }

  /** Counted back from the day that was agreed, so that it ends on that very day. */
  void start(UUID recommendation, UnionPath union, LocalDate madeOn, LocalDate dueOn, Handler by) {
    timers.start(
        new TimerStart(
            new TimerSubject(RECORD_TYPE, recommendation, union, null),
            AnswerTerm.KIND,
            "提出调研建议",
            madeOn,
            new TimerPerson(by.subject(), by.personRef())),
        AnswerTerm.of(Math.toIntExact(ChronoUnit.DAYS.between(madeOn, dueOn))));
  }

  void answered(UUID recommendation, LocalDate on) {
    timers.running(RECORD_TYPE, recommendation).forEach(timer -> timers.complete(timer.id(), on));
  }
}
