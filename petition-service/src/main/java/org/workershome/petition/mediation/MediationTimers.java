package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;

/** The terms that run on mediations, in the words of this room. */
@ApplicationScoped
class MediationTimers {
  private final Timers timers;

  MediationTimers(Timers timers) {
    this.timers = timers;
  }

  void received(Mediation mediation) {
    timers.start(start(mediation, MediationTerms.PERIOD, "收到调解申请", mediation.receivedOn()));
  }

  /** Both parties gave it until another day: counted from the receipt, as the first one was. */
  void extended(Mediation mediation, LocalDate until) {
    cancel(mediation, "经双方当事人同意延长", MediationTerms.PERIOD, MediationTerms.EXTENDED);
    int days = Math.toIntExact(ChronoUnit.DAYS.between(mediation.receivedOn(), until));
    timers.start(
        start(mediation, MediationTerms.EXTENDED, "收到调解申请，双方同意延长", mediation.receivedOn()),
        MediationTerms.extended().lasting(new Span(days, TermUnit.NATURAL_DAYS)));
  }

  /**
   * Both clocks begin on the day of the effect, each by itself.
   *
   * @return the last day of the kind
   */
  LocalDate effective(Mediation mediation, String kind, LocalDate on) {
    return requireNonNull(
        timers.start(start(mediation, kind, "调解协议生效", on)).dueOn(),
        "a clock that was just started");
  }

  /** What was due is done, in time or late; what does not run is passed over. */
  void done(Mediation mediation, LocalDate on, String... kinds) {
    running(mediation, Set.of(kinds)).forEach(timer -> timers.complete(timer.id(), on));
  }

  /** What was due is not owed any more; all that runs, when no kinds are named. */
  void cancel(Mediation mediation, String reason, String... kinds) {
    running(mediation, Set.of(kinds)).forEach(timer -> timers.cancel(timer.id(), reason));
  }

  private List<TimerStatus> running(Mediation mediation, Set<String> kinds) {
    return timers.running(Mediations.RECORD_TYPE, mediation.id().value()).stream()
        .filter(timer -> kinds.isEmpty() || kinds.contains(timer.kind()))
        .toList();
  }

  private static TimerStart start(Mediation mediation, String kind, String event, LocalDate on) {
    return new TimerStart(
        new TimerSubject(
            Mediations.RECORD_TYPE,
            mediation.id().value(),
            mediation.union(),
            mediation.personRef()),
        kind,
        event,
        on,
        null);
  }
}
