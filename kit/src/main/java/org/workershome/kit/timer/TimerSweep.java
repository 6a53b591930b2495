package org.workershome.kit.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;

/**
 * Marks timers whose warning has come or whose due date has passed: each once, whichever replica
 * runs it and however often. A batch is one transaction: the marks, whom they are told to, and the
 * events. Rows that another replica has in hand are passed over; it finishes them, or they are
 * found again. A window that passes ends without a word: what nobody had to do, nobody has not
 * done. What was done late before a sweep came is told like what is late: whoever is quick after
 * midnight is late all the same.
 */
@Singleton
class TimerSweep {
  /**
   * The condition is that of a partial index, so that nothing is read but what is due. Ids go
   * through an array, because a join with a small list may be planned as a walk over the table.
   */
  private static final String WARN =
      """
      update timer t set warned_at = ?, version = version + 1
      where t.id = any (array(
        select id from timer where state = 'OPEN' and warned_at is null and warn_on <= ? and id <> all (?)
        order by warn_on limit ? for update skip locked))
      returning\s"""
          + TimerTable.COLUMNS;

  private static final String BREACH =
      """
      update timer t set version = version + 1,
        state = case when t.kind = any (?) then 'CANCELLED' else 'BREACHED' end,
        breached_at = case when t.kind = any (?) then t.breached_at else ? end,
        ended_at = case when t.kind = any (?) then ? else t.ended_at end,
        end_reason = case when t.kind = any (?) then '期限届满' else t.end_reason end
      where t.id = any (array(
        select id from timer where state = 'OPEN' and due_on < ? and id <> all (?)
        order by due_on limit ? for update skip locked))
      returning\s"""
          + TimerTable.COLUMNS;

  /** Its event was raised, and its version counted, when it was done. */
  private static final String DONE_LATE =
      """
      update timer t set breach_untold = false
      where t.id = any (array(
        select id from timer where breach_untold and id <> all (?)
        order by ended_at limit ? for update skip locked))
      returning\s"""
          + TimerTable.COLUMNS;

  /** More than these are no odd rows: the sweep gives up, and tries again a minute later. */
  private static final int MOST_PASSED_OVER = 50;

  private static final Logger LOG = Logger.getLogger(TimerSweep.class);

  /**
   * For the transaction. Statistics know of nothing that is due, for most of the time there is
   * nothing: a plan made of them fetches all that is due and sorts it, and that for every batch. A
   * thousand times as much due took a million times as long. It always walks the index in its
   * order.
   */
  private static final String BY_INDEX =
      "select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true),"
          + " set_config('enable_sort', 'off', true)";

  private final TimerDatabase database;
  private final Escalations escalations;
  private final TimerEvents events;
  private final KnownTerms rules;
  private final Clock clock;
  private final int batch;

  TimerSweep(
      TimerDatabase database,
      Escalations escalations,
      TimerEvents events,
      KnownTerms rules,
      Clock clock,
      @ConfigProperty(name = "workershome.timers.batch", defaultValue = "500") int batch) {
    this.database = database;
    this.escalations = escalations;
    this.events = events;
    this.rules = rules;
    this.clock = clock;
    this.batch = batch;
  }

  /** What a round of batches does. */
  private enum Step {
    WARN,
    BREACH,
    TELL_OF_DONE_LATE
  }

  /** How many were marked. */
  record Swept(int atRisk, int breached) {}

  @Scheduled(
      every = "${workershome.timers.sweep:PT1M}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void scheduled() {
    if (rules.home().isPresent()) {
      sweep();
    }
  }

  /**
   * Until nothing is left that is due today. The warnings first, as time would have it.
   *
   * @throws IllegalStateException when some could not be marked; the others were
   */
  Swept sweep() {
    Round warnings = new Round(Step.WARN);
    Round breaches = new Round(Step.BREACH);
    RuntimeException trouble = null;
    for (Round round : List.of(warnings, breaches, new Round(Step.TELL_OF_DONE_LATE))) {
      try {
        round.run();
      } catch (RuntimeException e) {
        // What cannot be warned of does not keep what is late from being told.
        if (trouble == null) {
          trouble = e;
        } else {
          trouble.addSuppressed(e);
        }
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return new Swept(warnings.marked, breaches.marked);
  }

  /**
   * All batches of one kind. A batch that fails is halved until the timer that fails stands alone;
   * that one is passed over until the next sweep.
   */
  private final class Round {
    private final Step step;
    private final Set<UUID> passedOver = new HashSet<>();
    private int marked;

    Round(Step step) {
      this.step = step;
    }

    void run() {
      RuntimeException trouble = null;
      int limit = batch;
      int found = limit;
      while (found == limit) {
        List<UUID> tried = new ArrayList<>();
        try {
          mark(limit, tried);
          found = tried.size();
          marked += found;
          if (found == limit) {
            limit = Math.min(batch, limit * 2);
            found = limit;
          }
        } catch (RuntimeException e) {
          if (tried.isEmpty() || passedOver.size() == MOST_PASSED_OVER) {
            throw e;
          }
          if (tried.size() == 1) {
            LOG.errorf(e, "timer %s cannot be marked: %s", tried.getFirst(), step);
            passedOver.add(tried.getFirst());
            trouble = e;
          } else {
            limit = tried.size() / 2;
          }
          found = limit;
        }
      }
      if (trouble != null) {
        throw new IllegalStateException(passedOver.size() + " timers cannot be marked", trouble);
      }
    }

    /**
     * @param tried gets the ids of the batch, also when it fails
     */
    private void mark(int limit, List<UUID> tried) {
      SystemScope.run(
          "timer-sweep",
          () ->
              QuarkusTransaction.requiringNew()
                  .run(() -> TimerSweep.this.mark(step, limit, passedOver, tried)));
    }
  }

  private void mark(Step step, int limit, Set<UUID> passOver, List<UUID> tried) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    OffsetDateTime at = now.atZone(Clocks.ZONE).toOffsetDateTime();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    database.list(BY_INDEX, row -> row.getString(1));
    UUID[] not = passOver.toArray(UUID[]::new);
    String[] windows = rules.lapsing();
    List<TimerRow> marked =
        switch (step) {
          case WARN -> database.list(WARN, TimerTable::row, at, today, not, limit);
          case BREACH ->
              database.list(
                  BREACH,
                  TimerTable::row,
                  windows,
                  windows,
                  at,
                  windows,
                  at,
                  windows,
                  today,
                  not,
                  limit);
          case TELL_OF_DONE_LATE -> database.list(DONE_LATE, TimerTable::row, not, limit);
        };
    TimerAlarm alarm = step == Step.WARN ? TimerAlarm.AT_RISK : TimerAlarm.BREACHED;
    marked.forEach(timer -> tried.add(timer.id()));
    List<TimerRow> late = marked.stream().filter(timer -> !rules.lapses(timer.kind())).toList();
    List<TimerRow> untold = late.isEmpty() ? late : escalations.untold(alarm, late);
    if (!untold.isEmpty()) {
      Map<UUID, TimerPerson> told = escalations.tell(alarm, untold, at);
      if (step != Step.TELL_OF_DONE_LATE) {
        events.raise(alarm, untold, told, now);
      }
    }
  }
}
