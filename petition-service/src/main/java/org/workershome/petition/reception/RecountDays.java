package org.workershome.petition.reception;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;
import org.workershome.kit.timer.days.CalendarYears;
import org.workershome.kit.timer.days.KnownCalendar;

/**
 * The job after an import of a year: counts every day that lies ahead again, in batches whose
 * checkpoint commits with them. Done twice is the same as done once.
 */
@ApplicationScoped
class RecountDays implements JobHandler {
  static final String KIND = "reception-day-recount";

  private static final int BATCH = 200;

  private final DayMoves moves;
  private final CalendarYears calendar;
  private final Clock clock;
  private final ObjectMapper json;

  RecountDays(DayMoves moves, CalendarYears calendar, Clock clock, ObjectMapper json) {
    this.moves = moves;
    this.calendar = calendar;
    this.clock = clock;
    this.json = json;
  }

  /** What the job is told: which import. */
  record Parameters(int year, long version) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) throws Exception {
    var parameters = json.readValue(run.parameters(), Parameters.class);
    String reason = parameters.year() + "年放假安排第" + parameters.version() + "版公布";
    KnownCalendar known = calendar.fresh();
    UUID at = run.checkpoint().map(UUID::fromString).orElse(DayMoves.FROM_THE_START);
    boolean more = true;
    while (more) {
      UUID from = at;
      DayMoves.Batch done =
          QuarkusTransaction.requiringNew().call(() -> batch(run, from, known, reason));
      at = done.last();
      more = done.examined() == BATCH;
    }
  }

  private DayMoves.Batch batch(JobRun run, UUID from, KnownCalendar known, String reason) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    DayMoves.Batch batch = moves.count(from, known, today, BATCH, true);
    moves.write(batch, known.rev(), reason);
    run.checkpoint(batch.last().toString(), batch.examined(), 0);
    return batch;
  }
}
