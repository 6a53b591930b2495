package org.workershome.petition.core;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.NewTimer;
import org.workershome.kit.timer.TimerExtension;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerState;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;

/** The statutory terms that run on petitions, in the words of this service. */
@ApplicationScoped
public class PetitionTimers {
  /** Of a petition among the records that timers run on. */
  public static final String RECORD_TYPE = "petition";

  private static final Set<String> PROCEDURE =
      new ProcedureTerms()
          .rules().stream().map(rule -> rule.kind()).collect(Collectors.toUnmodifiableSet());

  /** What ends with the case, and has to be done before somebody ends it. */
  private static final Set<String> OF_THE_CASE =
      PROCEDURE.stream()
          .filter(ProcedureRules::isOwedOnTheCase)
          .collect(Collectors.toUnmodifiableSet());

  /** Whoever reviews answers for these, and not whoever owns the case below. */
  private static final Set<String> OF_THE_REVIEWER =
      Set.of(ProcedureTerms.REVIEW, ProcedureTerms.RECHECK);

  private final Timers timers;
  private final List<StatutoryTerms> terms;

  PetitionTimers(Timers timers, @All List<StatutoryTerms> terms) {
    this.timers = timers;
    this.terms = terms;
  }

  /** The term of the notice begins with the receipt; written by the receipt's own statement. */
  public NewTimer received(
      PetitionId petition, UnionPath union, String personRef, LocalDate receivedOn) {
    return timers.planned(
        new TimerStart(
            new TimerSubject(RECORD_TYPE, petition.value(), union, personRef),
            ProcedureTerms.NOTICE,
            "收到信访事项",
            receivedOn,
            null));
  }

  /**
   * A term begins, and who owns the petition answers for it.
   *
   * @param union who has to keep it
   * @param event what began it, for people
   */
  public TimerStatus start(
      Petition petition,
      UnionPath union,
      String kind,
      String event,
      LocalDate on,
      @Nullable Handler responsible) {
    return timers.start(
        new TimerStart(
            new TimerSubject(RECORD_TYPE, petition.id().value(), union, petition.personRef()),
            kind,
            event,
            on,
            responsible == null ? null : person(responsible)));
  }

  /** As {@link #start}, with a last day that somebody has set. */
  public TimerStatus startUntil(
      Petition petition,
      UnionPath union,
      String kind,
      String event,
      LocalDate on,
      LocalDate due,
      @Nullable Handler responsible) {
    return timers.start(
        new TimerStart(
            new TimerSubject(RECORD_TYPE, petition.id().value(), union, petition.personRef()),
            kind,
            event,
            on,
            responsible == null ? null : person(responsible)),
        lasting(kind, on, due));
  }

  /**
   * A term of a petition that has just arrived begins.
   *
   * @param due the last day that somebody has set; null for the usual one
   */
  public TimerStatus start(
      PetitionArrival.Arrived petition, String kind, String event, @Nullable LocalDate due) {
    var start =
        new TimerStart(
            new TimerSubject(
                RECORD_TYPE, petition.id().value(), petition.union(), petition.personRef()),
            kind,
            event,
            petition.receivedOn(),
            null);
    return due == null
        ? timers.start(start)
        : timers.start(start, lasting(kind, petition.receivedOn(), due));
  }

  private Term lasting(String kind, LocalDate on, LocalDate due) {
    int days = (int) (due.toEpochDay() - on.toEpochDay());
    Term usual =
        terms.stream()
            .flatMap(room -> room.rules().stream())
            .filter(rule -> rule.kind().equals(kind))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no timer is called " + kind))
            .term();
    return usual.lasting(new Span(days, TermUnit.NATURAL_DAYS));
  }

  /**
   * Whoever owns the petition answers for what the procedure owes in its union. What other rooms
   * time is answered for by whom they say, a review by the reviewer, and what a receiver owes that
   * has not taken the case on by the receiver.
   */
  public void answeredForBy(Petition petition, Handler handler) {
    Set<String> ofTheReceiver =
        switch (petition.state().name()) {
          case TRANSFERRED, ASSIGNED, OBJECTED ->
              Set.of(ProcedureTerms.OBJECTION, ProcedureTerms.FEEDBACK);
          default -> Set.of();
        };
    answeredForBy(
        petition.id(),
        handler,
        PROCEDURE.stream()
            .filter(kind -> !OF_THE_REVIEWER.contains(kind) && !ofTheReceiver.contains(kind))
            .toArray(String[]::new));
  }

  /** Who answers for these kinds from now on. */
  public void answeredForBy(PetitionId petition, Handler handler, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    var person = person(handler);
    timers.running(RECORD_TYPE, petition.value()).stream()
        .filter(running -> wanted.contains(running.kind()))
        .forEach(running -> timers.assign(running.id(), person));
  }

  /**
   * Nothing of the procedure is owed on the case any more; what other rooms time goes on, and so
   * does what a superior owes.
   */
  void cancelProcedure(PetitionId petition, String reason) {
    cancel(petition, reason, OF_THE_CASE.toArray(String[]::new));
  }

  /** What was due is done, in time or late; a kind that does not run is passed over. */
  public void done(PetitionId petition, LocalDate on, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    timers.running(RECORD_TYPE, petition.value()).stream()
        .filter(running -> wanted.contains(running.kind()))
        .forEach(running -> timers.complete(running.id(), on));
  }

  /** This very one, of several of its kind; passed over when it has ended. */
  public void done(PetitionId petition, LocalDate on, UUID timer) {
    timers.running(RECORD_TYPE, petition.value()).stream()
        .filter(running -> running.id().equals(timer))
        .forEach(running -> timers.complete(running.id(), on));
  }

  /** What was due is not owed any more; all that is owed on it, when no kinds are named. */
  public void cancel(PetitionId petition, String reason, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    timers.running(RECORD_TYPE, petition.value()).stream()
        .filter(
            running ->
                wanted.isEmpty()
                    ? ProcedureRules.isOwedOnTheCase(running.kind())
                    : wanted.contains(running.kind()))
        .forEach(running -> timers.cancel(running.id(), reason));
  }

  /** Whether a term of this kind runs, or has run out without being done. */
  public Optional<TimerStatus> running(PetitionId petition, String kind) {
    return timers.running(RECORD_TYPE, petition.value()).stream()
        .filter(running -> running.kind().equals(kind))
        .findFirst();
  }

  /**
   * Whether the last day of such a term lies ahead, be it that what was due is done already; one
   * that stands still has not passed.
   */
  public boolean inTerm(PetitionId petition, LocalDate today, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return timers.explain(RECORD_TYPE, petition.value()).items().stream()
        .filter(timer -> wanted.contains(timer.kind()) && timer.state() != TimerState.CANCELLED)
        .anyMatch(timer -> timer.dueOn() == null || !timer.dueOn().isBefore(today));
  }

  /**
   * Whether anything of the procedure is still owed on it; what other rooms time does not count,
   * nor what a superior has not noted.
   */
  public boolean anyRuns(PetitionId petition) {
    return timers.running(RECORD_TYPE, petition.value()).stream()
        .anyMatch(running -> OF_THE_CASE.contains(running.kind()));
  }

  /** The one extension of handling. */
  public TimerStatus extend(
      TimerStatus timer, int days, Handler approver, String notice, String reason) {
    return timers.extend(
        timer.id(),
        new TimerExtension(
            new Span(days, TermUnit.NATURAL_DAYS), person(approver), notice, reason));
  }

  /** A hearing begins: its time does not count. */
  public void pause(TimerStatus timer, LocalDate from, String reason) {
    timers.pause(timer.id(), from, reason);
  }

  public void resume(TimerStatus timer, LocalDate on) {
    timers.resume(timer.id(), on);
  }

  private static TimerPerson person(Handler handler) {
    return new TimerPerson(handler.subject(), handler.personRef());
  }
}
