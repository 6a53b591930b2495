package org.workershome.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.timer.TimerBench.as;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.person;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/** What can be done to a timer, when, by whom, and what is said when it cannot. */
@QuarkusTest
class TimersTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");

  private final TimerBench bench;

  TimersTest(TimerBench bench) {
    this.bench = bench;
  }

  @Test
  void aRecordHasSeveralTimersAtOnceButOneOfAKind() {
    TimerSubject of = newCase();
    begin(of, "reply");
    begin(of, "handling");

    refused(TimerProblem.TIMER_RUNS_ALREADY, () -> begin(of, "reply"));

    assertThat(asOfficer(() -> timers().running("trial-case", of.recordId())))
        .extracting(TimerStatus::kind, TimerStatus::dueOn)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("reply", LocalDate.of(2026, 3, 17)),
            org.assertj.core.groups.Tuple.tuple("handling", LocalDate.of(2026, 5, 1)));
  }

  @Test
  void fiftyStartsOfOneKindAtOnceGiveOneTimer() throws Exception {
    TimerSubject of = newCase();

    List<Object> outcomes = atOnce(50, () -> begin(of, "reply"));

    assertThat(outcomes).filteredOn(TimerStatus.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ProblemException.class::isInstance)
        .hasSize(49)
        .allSatisfy(
            each ->
                assertThat(((ProblemException) each).type())
                    .isEqualTo(TimerProblem.TIMER_RUNS_ALREADY));
  }

  @Test
  void aTimerStandsStillWhileItIsPausedAndGoesOnWithWhatWasLeft() {
    TimerStatus timer = begin(newCase(), "reply");
    at("2026-03-12T09:00:00+08:00");

    TimerStatus paused =
        asOfficer(() -> timers().pause(timer.id(), LocalDate.of(2026, 3, 10), "委托鉴定"));
    at("2026-04-20T09:00:00+08:00");
    TimerStatus resumed = asOfficer(() -> timers().resume(timer.id(), LocalDate.of(2026, 4, 20)));

    assertThat(paused.dueOn()).isNull();
    assertThat(paused.moves()).contains(TimerMove.RESUMPTION).doesNotContain(TimerMove.PAUSE);
    assertThat(resumed.dueOn())
        .as("7 days before the pause, 8 from April 20 on")
        .isEqualTo("2026-04-27");
    assertThat(
            database()
                .texts(
                    "select kind || ' ' || coalesce(due_before::text, '-') || ' ' || coalesce(due_after::text, '-')"
                        + " || ' ' || reason from timer_change where timer_id = ? order by at",
                    timer.id()))
        .containsExactly("PAUSED 2026-03-17 - 委托鉴定", "RESUMED - 2026-04-27 委托鉴定");
  }

  @Test
  void aPauseOfNoLengthIsKeptAndCountsNothing() {
    TimerStatus timer = begin(newCase(), "reply");
    at("2026-03-05T09:00:00+08:00");
    LocalDate today = LocalDate.of(2026, 3, 5);

    asOfficer(() -> timers().pause(timer.id(), today, "误操作"));
    TimerStatus resumed = asOfficer(() -> timers().resume(timer.id(), today));
    asOfficer(() -> timers().pause(timer.id(), today, "委托鉴定"));

    assertThat(resumed.dueOn()).isEqualTo("2026-03-17");
    assertThat(database().number("select count(*) from timer_pause where timer_id = ?", timer.id()))
        .isEqualTo(2);
  }

  @Test
  void aDayThatDoesNotFitTheCourseIsRefused() {
    TimerStatus timer = begin(newCase(), "handling");
    at("2026-03-12T09:00:00+08:00");

    for (String from : List.of("2026-03-01", "2026-03-13")) {
      refused(
          TimerProblem.DATE_OUT_OF_COURSE,
          () -> asOfficer(() -> timers().pause(timer.id(), LocalDate.parse(from), "x")));
    }
    asOfficer(() -> timers().pause(timer.id(), LocalDate.of(2026, 3, 5), "委托鉴定"));
    for (String on : List.of("2026-03-04", "2026-03-13")) {
      refused(
          TimerProblem.DATE_OUT_OF_COURSE,
          () -> asOfficer(() -> timers().resume(timer.id(), LocalDate.parse(on))));
    }
    asOfficer(() -> timers().resume(timer.id(), LocalDate.of(2026, 3, 9)));
    refused(
        TimerProblem.DATE_OUT_OF_COURSE,
        () -> asOfficer(() -> timers().pause(timer.id(), LocalDate.of(2026, 3, 8), "重叠")));
    for (String on : List.of("2026-03-01", "2026-03-13")) {
      refused(
          TimerProblem.DATE_OUT_OF_COURSE,
          () -> asOfficer(() -> timers().complete(timer.id(), LocalDate.parse(on))));
    }
  }

  @Test
  void anExtensionNeedsAnotherPersonANoticeAndALawThatGivesIt() {
    TimerSubject of = newCase();
    TimerStatus timer = begin(of, "handling");
    UUID reply = begin(newCase(), "reply").id();
    TimerPerson leader = person("energy.leader");
    // Another account of the same person.
    var myself = new TimerPerson("second-account", person("energy.petition-officer").personRef());

    refusedBy("答复办法", TimerProblem.EXTENSION_NOT_PROVIDED, () -> extend(reply, 1, leader, "告知1号"));
    refusedBy(
        "办理办法之延长", TimerProblem.EXTENSION_TOO_LONG, () -> extend(timer.id(), 31, leader, "告知1号"));
    refusedBy("办理办法之延长", TimerProblem.APPROVER_MISSING, () -> extend(timer.id(), 30, null, "告知1号"));
    refusedBy("办理办法之延长", TimerProblem.SELF_APPROVAL, () -> extend(timer.id(), 30, myself, "告知1号"));
    refusedBy("办理办法之延长", TimerProblem.NOTICE_MISSING, () -> extend(timer.id(), 30, leader, " "));
    refusedBy(
        "办理办法之延长",
        TimerProblem.EXTENSION_TOO_LONG,
        () ->
            asOfficer(
                () ->
                    timers()
                        .extend(
                            timer.id(),
                            new TimerExtension(
                                new Span(1, TermUnit.MONTHS), leader, "告知1号", "案情复杂"))));
    assertThat(extend(timer.id(), 30, leader, "告知1号").dueOn()).isEqualTo("2026-05-31");

    // Written once the refusal is out: the attempt's entry has a transaction of its own.
    await()
        .untilAsserted(
            () ->
                assertThat(
                        database()
                            .number(
                                "select count(*) from audit_entry where action = 'timer-self-approval'"
                                    + " and record_type = 'trial-case'"))
                    .as("an attempt is remembered")
                    .isPositive());
    assertThat(
            database()
                .texts(
                    "select outcome from audit_entry where action = 'timer-extension-refused'"
                        + " and record_id = ?",
                    of.recordId().toString()))
        .as("and what the law does not give")
        .isNotEmpty()
        .containsOnly("REFUSED");
  }

  @Test
  void thereIsNoSecondExtensionHoweverManyAskAtOnce() throws Exception {
    TimerStatus timer = begin(newCase(), "handling");

    List<Object> outcomes =
        atOnce(50, () -> extend(timer.id(), 10, person("energy.leader"), "告知2号"));

    assertThat(outcomes).filteredOn(TimerStatus.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ProblemException.class::isInstance)
        .hasSize(49)
        .allSatisfy(
            each -> {
              ProblemException problem = (ProblemException) each;
              assertThat(problem.type()).isEqualTo(TimerProblem.ALREADY_EXTENDED);
              assertThat(String.valueOf(problem.members().get("legalMoves")))
                  .contains("COMPLETION")
                  .doesNotContain("EXTENSION");
            });
    assertThat(database().texts("select due_on from timer where id = ?", timer.id()))
        .containsExactly("2026-05-11");
  }

  @Test
  void evenTheServiceItselfCannotWriteAnExtensionThatIsApprovedByTheRequester() {
    TimerStatus timer = begin(newCase(), "handling");

    assertThatThrownBy(
            () ->
                database()
                    .change(
                        "insert into timer_extension (timer_id, union_path, amount, unit, legal_basis,"
                            + " notice_reference, requested_by, requested_ref, approved_by, approved_ref, at)"
                            + " values (?, 'CQ', 1, 'NATURAL_DAYS', 'x', 'x', 'a', 'p', 'b', 'p', now())",
                        timer.id()))
        .rootCause()
        .hasMessageContaining("approved_by_somebody_else");
  }

  @Test
  void aReclassifiedTimerKeepsItsPausesAndItsStart() {
    TimerStatus timer = begin(newCase(), "reply");
    at("2026-03-20T09:00:00+08:00");
    TimerStatus late = asOfficer(() -> timers().running("trial-case", caseOf(timer))).getFirst();
    assertThat(late.moves())
        .as("due on the 17th")
        .containsExactlyInAnyOrder(TimerMove.COMPLETION, TimerMove.CANCELLATION);

    at("2026-03-10T09:00:00+08:00");
    asOfficer(() -> timers().pause(timer.id(), LocalDate.of(2026, 3, 4), "委托鉴定"));
    asOfficer(() -> timers().resume(timer.id(), LocalDate.of(2026, 3, 10)));
    TimerStatus other = asOfficer(() -> timers().reclassify(timer.id(), "handling", "属于申诉求决"));

    assertThat(other.dueOn()).as("60 days and 6 paused").isEqualTo("2026-05-07");
    assertThat(other.kind()).isEqualTo("handling");
    extend(timer.id(), 30, person("energy.leader"), "告知3号");
    refusedBy(
        "答复办法",
        TimerProblem.EXTENSION_NOT_PROVIDED,
        () -> asOfficer(() -> timers().reclassify(timer.id(), "reply", "又属于普通来信")));
  }

  @Test
  void whatIsDoneOnTheLastDayIsInTimeAndOnTheNextIsNot() {
    UUID met = begin(newCase(), "reply").id();
    UUID breached = begin(newCase(), "reply").id();
    UUID backdated = begin(newCase(), "reply").id();
    at("2026-03-17T23:59:59+08:00");
    TimerStatus inTime = asOfficer(() -> timers().complete(met, LocalDate.of(2026, 3, 17)));
    at("2026-03-18T00:00:00+08:00");
    TimerStatus late = asOfficer(() -> timers().complete(breached, LocalDate.of(2026, 3, 18)));
    TimerStatus given = asOfficer(() -> timers().complete(backdated, LocalDate.of(2026, 3, 17)));

    assertThat(inTime.state()).isEqualTo(TimerState.MET);
    assertThat(late.state()).isEqualTo(TimerState.BREACHED);
    assertThat(given.state()).as("given in time, entered a day later").isEqualTo(TimerState.MET);
    for (UUID id : List.of(met, breached, backdated)) {
      refused(
          TimerProblem.ILLEGAL_TIMER_MOVE,
          () -> asOfficer(() -> timers().complete(id, LocalDate.of(2026, 3, 18))));
      refused(TimerProblem.ILLEGAL_TIMER_MOVE, () -> asOfficer(() -> timers().cancel(id, "x")));
    }
  }

  @Test
  void whatIsCancelledSaysWhyAndMakesRoomForAnother() {
    TimerSubject of = newCase();
    UUID first = begin(of, "reply").id();

    TimerStatus cancelled = asOfficer(() -> timers().cancel(first, "信访人撤回"));

    assertThat(cancelled.state()).isEqualTo(TimerState.CANCELLED);
    assertThat(begin(of, "reply").state()).isEqualTo(TimerState.OPEN);
    assertThat(asOfficer(() -> timers().explain("trial-case", of.recordId())).items())
        .extracting(TimerView::endReason)
        .containsExactlyInAnyOrder("信访人撤回", null);
  }

  @Test
  void aTimerOfAnotherUnionIsNotThere() {
    TimerSubject of = newCase();
    UUID id = begin(of, "reply").id();

    for (String stranger : List.of("yubei.petition-officer", "energy.worker2", "energy.worker")) {
      assertThatExceptionOfType(ProblemException.class)
          .as(stranger)
          .isThrownBy(() -> as(stranger, () -> timers().complete(id, MARCH_2)))
          .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(404));
    }
    assertThat(
            as("yubei.petition-officer", () -> timers().explain("trial-case", of.recordId()))
                .items())
        .isEmpty();
    assertThat(as("energy.worker2", () -> timers().explain("trial-case", of.recordId())).items())
        .isEmpty();
    assertThat(as("energy.worker", () -> timers().explain("trial-case", of.recordId())).items())
        .as("his own")
        .hasSize(1);
    assertThat(
            as("city.petition-officer", () -> timers().explain("trial-case", of.recordId()))
                .items())
        .as("from above")
        .hasSize(1);
  }

  @Test
  void aDayBeforeTheCalendarBeginsIsRefused() {
    refused(
        TimerProblem.CALENDAR_NOT_ON_FILE,
        () -> asOfficer(() -> timers().start(start(newCase(), "objection", "2007-11-01"))));
  }

  @Test
  void withoutATransactionNothingIsMoved() {
    assertThatThrownBy(() -> timers().start(start(newCase(), "reply", "2026-03-02")))
        .isInstanceOf(IllegalStateException.class);
  }

  private TimerStatus begin(TimerSubject of, String kind) {
    return asOfficer(() -> timers().start(start(of, kind, "2026-03-02")));
  }

  private TimerStatus extend(UUID id, int days, @Nullable TimerPerson approver, String notice) {
    return asOfficer(
        () ->
            timers()
                .extend(
                    id,
                    new TimerExtension(
                        new Span(days, TermUnit.NATURAL_DAYS), approver, notice, "案情复杂")));
  }

  private UUID caseOf(TimerStatus timer) {
    return UUID.fromString(
        database().texts("select record_id from timer where id = ?", timer.id()).getFirst());
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }

  private static void refused(TimerProblem problem, ThrowingCallable work) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(work)
        .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(problem));
  }

  private static void refusedBy(String article, TimerProblem problem, ThrowingCallable work) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(work)
        .satisfies(
            thrown -> {
              assertThat(thrown.type()).isEqualTo(problem);
              assertThat(thrown.members()).containsEntry("article", article);
            });
  }

  /** What each gave back, or threw. */
  private static List<Object> atOnce(int threads, Callable<Object> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Object>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  try {
                    return work.call();
                  } catch (ProblemException e) {
                    return e;
                  }
                }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  private Timers timers() {
    return bench.timers(clock);
  }
}
