package org.workershome.petition.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Has reception days counted again when the days of rest of a year are published or revised. */
@ApplicationScoped
class FollowDaysOff implements CalendarFollower {
  private static final int BATCH = 500;
  private static final int MOST_EXAMINED = 50_000;
  private static final int MOST_SHOWN = 100;

  private final DayMoves moves;
  private final Jobs jobs;
  private final Clock clock;
  private final ObjectMapper json;

  FollowDaysOff(DayMoves moves, Jobs jobs, Clock clock, ObjectMapper json) {
    this.moves = moves;
    this.jobs = jobs;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Optional<UUID> changed(CalendarChange change) {
    try {
      return Optional.of(
          jobs.start(
              RecountDays.KIND,
              json.writeValueAsString(
                  new RecountDays.Parameters(change.year(), change.version()))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters that are not JSON", e);
    }
  }

  @Override
  public Preview preview(CalendarChange change) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    List<MovedDateView> first = new ArrayList<>();
    long examined = 0;
    long moved = 0;
    long settled = 0;
    UUID at = DayMoves.FROM_THE_START;
    boolean more = true;
    while (more && examined < MOST_EXAMINED) {
      UUID from = at;
      DayMoves.Batch batch =
          QuarkusTransaction.requiringNew()
              .call(() -> moves.count(from, change.after(), today, BATCH, false));
      at = batch.last();
      examined += batch.examined();
      more = batch.examined() == BATCH;
      for (DayMoves.Move move : batch.moves()) {
        moved += move.otherDay() ? 1 : 0;
        settled += move.settled() ? 1 : 0;
        if (first.size() < MOST_SHOWN) {
          first.add(view(move));
        }
      }
    }
    return new Preview(examined, !more, moved, settled, first);
  }

  private static MovedDateView view(DayMoves.Move move) {
    ReceptionDay day = move.before();
    return new MovedDateView(
        day.id(),
        ReceptionMessage.DAY,
        day.id(),
        "reception-day",
        day.heldOn(),
        move.after().heldOn(),
        day.provisional(),
        move.after().provisional());
  }
}
