package org.workershome.kit.timer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;
import org.workershome.kit.timer.days.CalendarYears;
import org.workershome.kit.timer.days.KnownCalendar;

/**
 * The job after an import of a year: counts every due date that it concerns again, in batches whose
 * checkpoint commits with them. Begins when every replica counts with the new calendar, so that
 * none starts a timer with the old one behind its back. Done twice is the same as done once.
 */
@Singleton
class RecalculateTimers implements JobHandler {
  static final String KIND = "timer-recalculation";

  private final Recalculation recalculation;
  private final CalendarYears calendar;
  private final Clock clock;
  private final ObjectMapper json;
  private final int batch;

  RecalculateTimers(
      Recalculation recalculation,
      CalendarYears calendar,
      Clock clock,
      ObjectMapper json,
      @ConfigProperty(name = "workershome.timers.batch", defaultValue = "500") int batch) {
    this.recalculation = recalculation;
    this.calendar = calendar;
    this.clock = clock;
    this.json = json;
    this.batch = batch;
  }

  /** Where it stands: {@code <last id> <how many are done>}. */
  private record Place(UUID last, long done) {
    static Place of(String checkpoint) {
      int blank = checkpoint.indexOf(' ');
      return new Place(
          UUID.fromString(checkpoint.substring(0, blank)),
          Long.parseLong(checkpoint.substring(blank + 1)));
    }

    String text() {
      return last + " " + done;
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Due dates would stay as the old calendar had them. */
  @Override
  public boolean mayBeCancelled() {
    return false;
  }

  @Override
  public void run(JobRun run) throws Exception {
    var parameters = json.readValue(run.parameters(), RecalculationParameters.class);
    var range = new Recalculation.Range(parameters.first(), parameters.last());
    Place place =
        run.checkpoint().map(Place::of).orElse(new Place(Recalculation.FROM_THE_START, 0));
    if (run.checkpoint().isEmpty()) {
      awaitAllReplicas();
    }
    KnownCalendar days = calendar.fresh();
    UUID from = place.last();
    long total =
        place.done()
            + QuarkusTransaction.requiringNew().call(() -> recalculation.concerned(from, range));
    String reason = parameters.year() + "年放假安排第" + parameters.version() + "版公布";
    boolean more = true;
    while (more) {
      Place at = place;
      Recalculation.Batch done =
          QuarkusTransaction.requiringNew().call(() -> batch(run, range, days, at, total, reason));
      place = new Place(done.last(), at.done() + done.examined());
      more = done.examined() == batch;
    }
  }

  private Recalculation.Batch batch(
      JobRun run,
      Recalculation.Range range,
      KnownCalendar days,
      Place at,
      long total,
      String reason) {
    OffsetDateTime now =
        clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(Clocks.ZONE).toOffsetDateTime();
    LocalDate today = now.toLocalDate();
    Recalculation.Batch counted = recalculation.count(at.last(), range, days, today, batch, true);
    recalculation.write(counted, reason, run.creator().subject(), now);
    long done = at.done() + counted.examined();
    run.checkpoint(new Place(counted.last(), done).text(), done, Math.max(total, done));
    return counted;
  }

  private static void awaitAllReplicas() throws InterruptedException {
    long until = System.nanoTime() + CalendarYears.STALE_AT_MOST.toNanos();
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
