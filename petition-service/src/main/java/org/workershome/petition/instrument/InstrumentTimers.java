package org.workershome.petition.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Term;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.Handler;

/** The terms of answers, in the words of this room. */
@ApplicationScoped
class InstrumentTimers {
  private final Timers timers;

  InstrumentTimers(Timers timers) {
    this.timers = timers;
  }

  /**
   * It was served: the time to answer begins, as long as the region or the union says.
   *
   * @return the last day; null where nothing is due
   */
  @Nullable LocalDate served(Instrument instrument, AnswerTerm term, LocalDate on, Handler by) {
    return switch (instrument.kind()) {
      case REMINDER -> null;
      case OPINION ->
          start(
              instrument,
              InstrumentTerms.OPINION,
              InstrumentRules.opinionAnswer().lasting(term.opinion()),
              on,
              by);
      case ADVICE ->
          start(
              instrument,
              InstrumentTerms.ADVICE,
              InstrumentRules.adviceAnswer().lasting(term.advice()),
              on,
              by);
    };
  }

  private @Nullable LocalDate start(
      Instrument instrument, String kind, Term term, LocalDate on, Handler by) {
    return timers
        .start(
            new TimerStart(
                new TimerSubject(
                    Instruments.RECORD_TYPE, instrument.id().value(), instrument.union(), null),
                kind,
                instrument.kind().zh() + "送达",
                on,
                new TimerPerson(by.subject(), by.personRef())),
            term)
        .dueOn();
  }

  /** In time or late. */
  void answered(Instrument instrument, LocalDate on) {
    timers
        .running(Instruments.RECORD_TYPE, instrument.id().value())
        .forEach(timer -> timers.complete(timer.id(), on));
  }

  void overtaken(Instrument instrument, String reason) {
    timers
        .running(Instruments.RECORD_TYPE, instrument.id().value())
        .forEach(timer -> timers.cancel(timer.id(), reason));
  }
}
