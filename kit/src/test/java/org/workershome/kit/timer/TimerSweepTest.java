package org.workershome.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.kit.trial.TrialTimerHome;

/** Who is late is told, once, one level up. Looks at its own timers: other tests have theirs. */
@QuarkusTest
class TimerSweepTest {
  private static final UnionPath CITY = new UnionPath("CQ");

  private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
  private final TimerBench bench;
  private final TrialTimerHome home;

  TimerSweepTest(TimerBench bench, TrialTimerHome home) {
    this.bench = bench;
    this.home = home;
  }

  @Test
  void aTimerIsAtRiskFromTheDayOfItsWarningAndBreachedAfterTheLastDay() {
    UUID id = begin(newCase());

    assertThat(marksAt("2026-03-11T23:59:00+08:00", id)).isEmpty();
    assertThat(marksAt("2026-03-12T00:00:00+08:00", id)).containsExactly("AT_RISK");
    assertThat(marksAt("2026-03-17T23:59:59+08:00", id)).containsExactly("AT_RISK");
    // Already the 18th in China, still the 17th in UTC.
    assertThat(marksAt("2026-03-18T00:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
    assertThat(marksAt("2026-04-18T00:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
    assertThat(database().texts("select state from timer where id = ?", id))
        .containsExactly("BREACHED");
  }

  @Test
  void eachMarkIsOneEventWithoutAnythingPersonal() {
    TimerSubject of = newCase();
    UUID id = begin(of);
    marksAt("2026-03-18T00:00:00+08:00", id);
    marksAt("2026-03-19T00:00:00+08:00", id);

    List<ConsumerRecord<String, String>> events =
        Topics.published(TrialTimerHome.TOPIC, id.toString(), 2);

    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(home.atRiskType(), home.breachedType());
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_sequence"))
        .as("the timer's version")
        .containsExactly("2", "3");
    assertThat(events.getLast().value())
        .contains(
            of.recordId().toString(),
            "\"dueOn\":\"2026-03-17\"",
            "\"kind\":\"reply\"",
            "\"escalatedTo\":\"leader:CQ\"")
        .doesNotContain(of.personRef(), "subject");
  }

  @Test
  void itIsToldOneLevelUpEachTimeAndNeverToTheSamePerson() {
    TimerSubject of = newCase();
    UUID id = begin(of);
    var officer = person("energy.petition-officer");
    // The officer leads his own union, from another account, and the city's leader stands there
    // twice.
    home.ladders.put(
        of.recordId(),
        List.of(
            new TimerPerson("the officer's second account", officer.personRef()),
            TrialTimerHome.leaderOf(CITY),
            new TimerPerson(
                "the leader's second account", TrialTimerHome.leaderOf(CITY).personRef())));

    marksAt("2026-03-18T00:00:00+08:00", id);

    assertThat(toldOf(id)).containsExactly("AT_RISK 1 leader:CQ", "BREACHED - -");
  }

  @Test
  void withNobodyResponsibleTheFirstOfTheLadderIsTold() {
    TimerSubject of = newCase();
    UUID id =
        asOfficer(
                () ->
                    timers()
                        .start(new TimerStart(of, "reply", "收到申请", LocalDate.of(2026, 3, 2), null)))
            .id();

    marksAt("2026-03-18T00:00:00+08:00", id);

    assertThat(toldOf(id)).containsExactly("AT_RISK 1 leader:CQ.ENERGY", "BREACHED 2 leader:CQ");
  }

  @Test
  void whoeverIsResponsibleByThenIsPassedOver() {
    UUID id = begin(newCase());
    asOfficer(() -> timers().assign(id, TrialTimerHome.leaderOf(TimerBench.ENERGY)));

    marksAt("2026-03-18T00:00:00+08:00", id);

    assertThat(toldOf(id)).containsExactly("AT_RISK 1 leader:CQ", "BREACHED - -");
  }

  @Test
  void nothingIsMarkedWhenItCannotBeTold() {
    TimerSubject of = newCase();
    UUID id = begin(of);
    home.broken.put(of.recordId(), true);
    at("2026-03-18T00:00:00+08:00");

    // A batch of one more than exists, so that this timer's failure is not hidden by another's
    // success.
    assertThatThrownBy(() -> bench.sweep(clock, 100_000).sweep())
        .isInstanceOf(IllegalStateException.class);
    assertThat(database().texts("select state from timer where id = ? and warned_at is null", id))
        .containsExactly("OPEN");
    assertThat(
            database().number("select count(*) from outbox where aggregate_id = ?", id.toString()))
        .isZero();

    home.broken.remove(of.recordId());
    assertThat(marksAt("2026-03-18T00:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
  }

  @Test
  void ofASecretRecordNoEventTellsAndSomebodyAboveIsToldAllTheSame() {
    TimerSubject secret = newCase();
    home.secret.add(secret.recordId());
    UUID silent = begin(secret);
    UUID open = begin(newCase());

    marksAt("2026-03-18T00:00:00+08:00", silent);

    assertThat(Topics.keysBehind(TrialTimerHome.TOPIC, open.toString()))
        .contains(open.toString())
        .doesNotContain(silent.toString());
    assertThat(toldOf(silent))
        .containsExactly("AT_RISK 1 leader:CQ.ENERGY", "BREACHED 2 leader:CQ");
  }

  @Test
  void whatStandsStillIsLeftInPeace() {
    UUID id = begin(newCase());
    at("2026-03-05T09:00:00+08:00");
    asOfficer(() -> timers().pause(id, LocalDate.of(2026, 3, 5), "委托鉴定"));

    assertThat(marksAt("2026-06-01T00:00:00+08:00", id)).isEmpty();
  }

  @Test
  void anExtendedTimerIsWarnedOfAnewBeforeItsNewDay() {
    UUID id = asOfficer(() -> timers().start(start(newCase(), "handling", "2026-03-02"))).id();
    assertThat(marksAt("2026-04-30T00:00:00+08:00", id)).containsExactly("AT_RISK");

    asOfficer(
        () ->
            timers()
                .extend(
                    id,
                    new TimerExtension(
                        new Span(30, TermUnit.NATURAL_DAYS), person("energy.leader"), "告知", "复杂")));

    assertThat(marksAt("2026-05-02T00:00:00+08:00", id)).containsExactly("AT_RISK");
    assertThat(marksAt("2026-05-31T00:00:00+08:00", id)).containsExactly("AT_RISK", "AT_RISK");
    assertThat(marksAt("2026-06-01T00:00:00+08:00", id))
        .containsExactly("AT_RISK", "AT_RISK", "BREACHED");
  }

  @Test
  void aWindowThatPassesIsNobodysDelay() {
    UUID id = asOfficer(() -> timers().start(start(newCase(), "remedy", "2026-03-02"))).id();
    UUID owed = begin(newCase());

    assertThat(marksAt("2026-03-17T23:59:00+08:00", id)).isEmpty();
    assertThat(database().texts("select state from timer where id = ?", id))
        .containsExactly("OPEN");
    assertThat(marksAt("2026-03-18T00:00:00+08:00", id)).isEmpty();

    assertThat(database().texts("select state || ' ' || end_reason from timer where id = ?", id))
        .containsExactly("CANCELLED 期限届满");
    assertThat(marksAt("2026-03-18T00:00:00+08:00", owed)).containsExactly("AT_RISK", "BREACHED");
    assertThat(
            database().number("select count(*) from outbox where aggregate_id = ?", id.toString()))
        .isZero();
  }

  @Test
  void whatWasDoneLateBeforeTheSweepIsToldOneLevelUpAndByOneEvent() {
    UUID id = begin(newCase());
    at("2026-03-20T09:00:00+08:00");
    asOfficer(() -> timers().complete(id, LocalDate.of(2026, 3, 20)));

    assertThat(marksAt("2026-03-21T00:00:00+08:00", id)).containsExactly("BREACHED");
    assertThat(toldOf(id)).containsExactly("BREACHED 1 leader:CQ.ENERGY");
    assertThat(database().texts("select state || ' ' || completed_on from timer where id = ?", id))
        .containsExactly("BREACHED 2026-03-20");
    assertThat(Topics.published(TrialTimerHome.TOPIC, id.toString(), 1))
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(home.breachedType());
  }

  @Test
  void whatIsBreachedIsDoneLateAndStaysBreached() {
    UUID id = begin(newCase());
    marksAt("2026-03-18T00:00:00+08:00", id);

    TimerStatus late = asOfficer(() -> timers().complete(id, LocalDate.of(2026, 3, 18)));

    assertThat(late.state()).isEqualTo(TimerState.BREACHED);
    assertThat(late.moves()).isEmpty();
    assertThat(marksAt("2026-03-19T00:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
  }

  @Test
  void eightSweepsAtOnceMarkEachTimerOnce() throws Exception {
    List<UUID> ids = java.util.stream.Stream.generate(() -> begin(newCase())).limit(60).toList();
    at("2026-03-18T00:00:00+08:00");

    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<TimerSweep.Swept>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(pool.submit(() -> bench.sweep(clock, 5).sweep()));
      }
      for (Future<TimerSweep.Swept> each : all) {
        each.get();
      }
    }
    bench.sweep(clock, 7).sweep();

    for (UUID id : ids) {
      assertThat(toldOf(id)).containsExactly("AT_RISK 1 leader:CQ.ENERGY", "BREACHED 2 leader:CQ");
    }
  }

  /** Sweeps then, twice, and says how this timer has been marked so far. */
  private List<String> marksAt(String time, UUID id) {
    at(time);
    bench.sweep(clock, 7).sweep();
    bench.sweep(clock, 7).sweep();
    return database()
        .texts("select cause from timer_escalation where timer_id = ? order by at, cause", id);
  }

  private List<String> toldOf(UUID id) {
    return database()
        .texts(
            "select cause || ' ' || coalesce(level::text, '-') || ' ' || coalesce(to_ref, '-')"
                + " from timer_escalation where timer_id = ? order by at, cause",
            id);
  }

  private UUID begin(TimerSubject of) {
    return asOfficer(() -> timers().start(start(of, "reply", "2026-03-02"))).id();
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  private Timers timers() {
    return bench.timers(clock);
  }
}
