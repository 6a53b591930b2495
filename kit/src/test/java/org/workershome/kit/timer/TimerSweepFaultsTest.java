package org.workershome.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.kit.timer.days.KnownCalendar;
import org.workershome.kit.trial.TrialTimerHome;

/** A due date that comes back, or a timer that cannot be told, stops no sweep. */
@QuarkusTest
class TimerSweepFaultsTest {
  private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
  private final TimerBench bench;
  private final TrialTimerHome home;
  private final Recalculation recalculation;

  TimerSweepFaultsTest(TimerBench bench, TrialTimerHome home, Recalculation recalculation) {
    this.bench = bench;
    this.home = home;
    this.recalculation = recalculation;
  }

  @Test
  void whatCannotBeToldKeepsNoOtherFromBeingTold() {
    // Given one in the midst of others that fails
    UUID before = begin(newCase(), "2026-03-02");
    TimerSubject odd = newCase();
    UUID failing = begin(odd, "2026-03-02");
    UUID after = begin(newCase(), "2026-03-02");
    home.broken.put(odd.recordId(), true);
    at("2026-03-18T00:00:00+08:00");

    // When
    assertThatThrownBy(() -> bench.sweep(clock, 7).sweep())
        .isInstanceOf(IllegalStateException.class);
    home.broken.remove(odd.recordId());

    // Then
    assertThat(toldOf(before)).containsExactly("AT_RISK", "BREACHED");
    assertThat(toldOf(after)).containsExactly("AT_RISK", "BREACHED");
    assertThat(toldOf(failing)).isEmpty();
    assertThat(toldAt("2026-03-19T00:00:00+08:00", failing)).containsExactly("AT_RISK", "BREACHED");
  }

  @Test
  void aTermThatIsTakenForAnotherAndForTheFirstAgainIsWarnedOfOnce() {
    // Given a reply that was warned of
    UUID id = begin(newCase(), "2026-03-02");
    assertThat(toldAt("2026-03-12T00:00:00+08:00", id)).containsExactly("AT_RISK");

    // When it is taken for a handling, which is not due for long, and for a reply again
    asOfficer(() -> bench.timers(clock).reclassify(id, "handling", "误认"));
    asOfficer(() -> bench.timers(clock).reclassify(id, "reply", "更正"));

    // Then the same day is not told twice, and that it is late is told
    assertThat(toldAt("2026-03-13T00:00:00+08:00", id)).containsExactly("AT_RISK");
    assertThat(toldAt("2026-03-18T00:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
    assertThat(Topics.published(TrialTimerHome.TOPIC, id.toString(), 2))
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(home.atRiskType(), home.breachedType());
  }

  @Test
  void aRevisionThatMovesOnlyTheWarningWarnsNobodyTwice() throws Exception {
    // Given a reply that is due on Monday, November 30, and was warned of three working days before
    UUID id = begin(newCase(), "2026-11-15");
    assertThat(toldAt("2026-11-25T09:00:00+08:00", id)).containsExactly("AT_RISK");

    // When the Saturday in between is made a working day
    List<PublishedDay> days = new ArrayList<>(WorkCalendar.bundled().namedDays());
    days.add(new PublishedDay(LocalDate.of(2026, 11, 28), true, "元旦"));
    Recalculation.Batch revised = recalculate(id, WorkCalendar.of(days));

    // Then
    assertThat(revised.moves()).hasSize(1);
    assertThat(
            database()
                .texts(
                    "select due_on || ' ' || warn_on || ' ' || (warned_at is not null) from timer where id = ?",
                    id))
        .containsExactly("2026-11-30 2026-11-26 true");
    assertThat(toldAt("2026-11-26T09:00:00+08:00", id)).containsExactly("AT_RISK");
    assertThat(toldAt("2026-12-01T09:00:00+08:00", id)).containsExactly("AT_RISK", "BREACHED");
  }

  /** This timer alone: the others are of other tests. */
  private Recalculation.Batch recalculate(UUID id, WorkCalendar days) throws Exception {
    UUID justBefore = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    var range = new Recalculation.Range(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 28));
    OffsetDateTime now = clock.instant().atZone(Clocks.ZONE).toOffsetDateTime();
    return SystemScope.call(
        "recalculation",
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      Recalculation.Batch batch =
                          recalculation.count(
                              justBefore,
                              range,
                              new KnownCalendar(0, days),
                              now.toLocalDate(),
                              1,
                              true);
                      recalculation.write(batch, "修订", "test", now);
                      return batch;
                    }));
  }

  /** Sweeps then, twice, and says how this timer has been told so far. */
  private List<String> toldAt(String time, UUID id) {
    at(time);
    bench.sweep(clock, 7).sweep();
    bench.sweep(clock, 7).sweep();
    return toldOf(id);
  }

  private List<String> toldOf(UUID id) {
    return database()
        .texts("select cause from timer_escalation where timer_id = ? order by at, cause", id);
  }

  private UUID begin(TimerSubject of, String on) {
    return asOfficer(() -> bench.timers(clock).start(start(of, "reply", on))).id();
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
