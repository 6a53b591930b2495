package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.person;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Seeds;

/**
 * Stored timers under random scripts of pauses, resumptions, extensions and re-classifications,
 * held against a model that walks day by day, knows of no intervals and keeps no state but three
 * sets.
 */
@QuarkusTest
class TimersModelTest {
  private static final int SCRIPTS = 40;
  private static final int MOVES = 12;
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();

  private final MutableClock clock = MutableClock.at("2026-01-01T09:00:00+08:00");

  private final TimerBench bench;

  TimersModelTest(TimerBench bench) {
    this.bench = bench;
  }

  /** Amount and unit by kind, as the trial's rules have them. */
  private static final Map<String, Span> TERMS =
      Map.of(
          "reply", new Span(15, TermUnit.NATURAL_DAYS),
          "handling", new Span(60, TermUnit.NATURAL_DAYS),
          "objection", new Span(5, TermUnit.WORKING_DAYS),
          "inquiry", new Span(20, TermUnit.WORKING_DAYS));

  private static Span termOf(String kind) {
    return requireNonNull(TERMS.get(kind), kind);
  }

  private static final Set<String> ROLLING = Set.of("objection", "inquiry");

  /** What a person with a paper calendar would write down. */
  private static final class Model {
    final LocalDate started;
    String kind;
    final Set<LocalDate> struckOut = new HashSet<>();
    @Nullable LocalDate pausedSince;
    @Nullable Span extension;

    Model(LocalDate started, String kind) {
      this.started = started;
      this.kind = kind;
    }

    @Nullable LocalDate due() {
      LocalDate at = walk(started, termOf(kind));
      if (at != null && extension != null) {
        at = walk(at, extension);
      }
      while (at != null && ROLLING.contains(kind) && !CALENDAR.isWorkingDay(at)) {
        at = at.plusDays(1);
      }
      return at;
    }

    private @Nullable LocalDate walk(LocalDate after, Span span) {
      LocalDate day = after;
      for (int left = span.amount(); left > 0; ) {
        day = day.plusDays(1);
        if (pausedSince != null && !day.isBefore(pausedSince)) {
          return null;
        }
        boolean counts =
            !struckOut.contains(day)
                && (span.unit() == TermUnit.NATURAL_DAYS || CALENDAR.isWorkingDay(day));
        left -= counts ? 1 : 0;
      }
      return day;
    }
  }

  @Test
  void aStoredTimerIsAlwaysDueWhereWalkingDayByDayEnds() {
    Random random = Seeds.random("TimersModelTest");
    for (int script = 0; script < SCRIPTS; script++) {
      play(random, LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600)));
    }
  }

  private void play(Random random, LocalDate started) {
    String[] kinds = TERMS.keySet().stream().sorted().toArray(String[]::new);
    String kind = kinds[random.nextInt(kinds.length)];
    Model model = new Model(started, kind);
    today(started);
    TimerStatus timer = asOfficer(() -> timers().start(start(newCase(), kind, started.toString())));
    LocalDate today = started;
    LocalDate free = started;
    StringBuilder told = new StringBuilder(started + " " + kind);
    for (int move = 0; move < MOVES && !timer.moves().equals(Set.of()); move++) {
      assertThat(timer.dueOn()).as(told.toString()).isEqualTo(model.due());
      LocalDate next = today.plusDays(random.nextInt(6));
      LocalDate due = timer.dueOn();
      if (due != null && next.isAfter(due)) {
        return;
      }
      today = next;
      today(today);
      UUID id = timer.id();
      switch (random.nextInt(4)) {
        case 0 -> {
          LocalDate from = later(free, today.minusDays(random.nextInt(4)));
          if (due != null && !from.isAfter(today)) {
            told.append(", paused ").append(from);
            timer = asOfficer(() -> timers().pause(id, from, "委托鉴定"));
            model.pausedSince = from;
          }
        }
        case 1 -> {
          LocalDate since = model.pausedSince;
          if (due == null && since != null) {
            LocalDate on = later(since, today.minusDays(random.nextInt(3)));
            told.append(", resumed ").append(on);
            timer = asOfficer(() -> timers().resume(id, on));
            since.datesUntil(on).forEach(model.struckOut::add);
            model.pausedSince = null;
            free = on;
          }
        }
        case 2 -> {
          boolean mayBe = Set.of("handling", "inquiry").contains(model.kind);
          if (mayBe && model.extension == null && timer.moves().contains(TimerMove.EXTENSION)) {
            Span by = new Span(1 + random.nextInt(10), termOf(model.kind).unit());
            told.append(", extended ").append(by);
            timer =
                asOfficer(
                    () ->
                        timers()
                            .extend(
                                id, new TimerExtension(by, person("energy.leader"), "告知", "复杂")));
            model.extension = by;
          }
        }
        default -> {
          String other = kinds[random.nextInt(kinds.length)];
          if (model.extension == null && timer.moves().contains(TimerMove.RECLASSIFICATION)) {
            told.append(", ").append(other);
            timer = asOfficer(() -> timers().reclassify(id, other, "重新认定"));
            model.kind = other;
          }
        }
      }
      assertThat(timer.dueOn()).as(told.toString()).isEqualTo(model.due());
      LocalDate moved = timer.dueOn();
      if (moved != null && today.isAfter(moved)) {
        return;
      }
    }
  }

  private void today(LocalDate day) {
    clock.set(day.atTime(1, 0).toInstant(ZoneOffset.UTC));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Timers timers() {
    return bench.timers(clock);
  }
}
