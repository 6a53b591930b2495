package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.timer.days.CalendarChange;
import org.workershome.kit.timer.days.CalendarFollower;
import org.workershome.kit.timer.days.MovedDateView;

/** Has due dates counted again when the calendar changes. */
@Singleton
class FollowCalendar implements CalendarFollower {
  private static final int BATCH = 1_000;

  /** A dry run answers a person who waits: seconds, not minutes. */
  private static final int MOST_EXAMINED = 100_000;

  private static final int MOST_SHOWN = 100;

  private final Recalculation recalculation;
  private final Jobs jobs;
  private final Clock clock;
  private final ObjectMapper json;

  FollowCalendar(Recalculation recalculation, Jobs jobs, Clock clock, ObjectMapper json) {
    this.recalculation = recalculation;
    this.jobs = jobs;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Optional<UUID> changed(CalendarChange change) {
    try {
      var parameters =
          new RecalculationParameters(
              change.year(), change.version(), change.first(), change.last());
      return Optional.of(jobs.start(RecalculateTimers.KIND, json.writeValueAsString(parameters)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters that are not JSON", e);
    }
  }

  @Override
  public Preview preview(CalendarChange change) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    var range = new Recalculation.Range(change.first(), change.last());
    List<MovedDateView> first = new ArrayList<>();
    long examined = 0;
    long moved = 0;
    long settled = 0;
    UUID at = Recalculation.FROM_THE_START;
    boolean more = true;
    while (more && examined < MOST_EXAMINED) {
      UUID from = at;
      Recalculation.Batch batch =
          QuarkusTransaction.requiringNew()
              .call(() -> recalculation.count(from, range, change.after(), today, BATCH, false));
      at = batch.last();
      examined += batch.examined();
      more = batch.examined() == BATCH;
      for (Recalculation.Move move : batch.moves()) {
        moved += move.otherDay() ? 1 : 0;
        settled += move.settled() ? 1 : 0;
        if (first.size() < MOST_SHOWN) {
          first.add(view(move));
        }
      }
    }
    return new Preview(examined, !more, moved, settled, first);
  }

  private static MovedDateView view(Recalculation.Move move) {
    TimerRow before = move.before();
    DueDates after = move.after().due();
    return new MovedDateView(
        before.id(),
        before.of().recordType(),
        before.of().recordId(),
        before.kind(),
        // What stands still is not among those that are counted again.
        requireNonNull(before.due().dueOn(), "dueOn before"),
        requireNonNull(after.dueOn(), "dueOn after"),
        before.due().provisional(),
        after.provisional());
  }
}
