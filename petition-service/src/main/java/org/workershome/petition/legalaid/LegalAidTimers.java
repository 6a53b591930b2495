package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerMove;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.Handler;

/** The terms that run on legal aid, in the words of this room. */
@ApplicationScoped
class LegalAidTimers {
  private final Timers timers;

  LegalAidTimers(Timers timers) {
    this.timers = timers;
  }

  /** The decision is due from the day of the application, and in the green channel all of it. */
  void received(LegalAid aid) {
    timers.start(
        start(aid, aid.union(), LegalAidTerms.DECISION, "收到法律援助申请", aid.receivedOn(), null));
    LocalDate green = aid.greenOn();
    if (green != null) {
      // A term never counts the day of its event, and a span has one day at least: so the one day
      // that
      // the channel has begins with the end of the day before. Why: docs/decisions/0030.
      timers.start(
          start(aid, aid.union(), LegalAidTerms.GREEN, "绿色通道：自申请当日零时起算", green.minusDays(1), null));
    }
  }

  void start(LegalAid aid, String kind, String event, LocalDate on, @Nullable Handler by) {
    timers.start(start(aid, aid.union(), kind, event, on, by));
  }

  /** Of another union: the one above looks into an objection. */
  void startFor(LegalAid aid, UnionPath union, String kind, String event, LocalDate on) {
    timers.start(start(aid, union, kind, event, on, null));
  }

  /** Lasts as long as somebody has set. */
  TimerStatus startWithin(
      LegalAid aid, String kind, String event, LocalDate on, int days, Handler by) {
    Term usual =
        new LegalAidTerms()
            .rules().stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no timer is called " + kind))
                .term();
    return timers.start(
        start(aid, aid.union(), kind, event, on, by),
        usual.lasting(new Span(days, TermUnit.NATURAL_DAYS)));
  }

  /** What was due is done, in time or late; what does not run is passed over. */
  void done(LegalAid aid, LocalDate on, String... kinds) {
    running(aid, Set.of(kinds)).forEach(timer -> timers.complete(timer.id(), on));
  }

  /** What was due is not owed any more; all that runs, when no kinds are named. */
  void cancel(LegalAid aid, String reason, String... kinds) {
    running(aid, Set.of(kinds)).forEach(timer -> timers.cancel(timer.id(), reason));
  }

  /** The applicant's time does not count for the union; what is late already stays so. */
  void pause(LegalAid aid, LocalDate from) {
    one(aid, LegalAidTerms.DECISION)
        .filter(timer -> timer.moves().contains(TimerMove.PAUSE))
        .ifPresent(timer -> timers.pause(timer.id(), from, "等待申请人补充材料"));
  }

  void resume(LegalAid aid, LocalDate on) {
    one(aid, LegalAidTerms.DECISION)
        .filter(timer -> timer.moves().contains(TimerMove.RESUMPTION))
        .ifPresent(timer -> timers.resume(timer.id(), on));
  }

  private Optional<TimerStatus> one(LegalAid aid, String kind) {
    return running(aid, Set.of(kind)).stream().findFirst();
  }

  private List<TimerStatus> running(LegalAid aid, Set<String> kinds) {
    return timers.running(LegalAids.RECORD_TYPE, aid.id().value()).stream()
        .filter(timer -> kinds.isEmpty() || kinds.contains(timer.kind()))
        .toList();
  }

  private static TimerStart start(
      LegalAid aid,
      UnionPath union,
      String kind,
      String event,
      LocalDate on,
      @Nullable Handler responsible) {
    return new TimerStart(
        new TimerSubject(LegalAids.RECORD_TYPE, aid.id().value(), union, aid.personRef()),
        kind,
        event,
        on,
        responsible == null
            ? null
            : new TimerPerson(responsible.subject(), responsible.personRef()));
  }
}
