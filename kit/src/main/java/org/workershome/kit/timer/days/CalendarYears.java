package org.workershome.kit.timer.days;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/**
 * The calendar as all replicas know it, and the one door by which a year is published or revised.
 */
@Singleton
public final class CalendarYears {
  /** After so long every replica counts with an import that has committed. */
  public static final Duration STALE_AT_MOST = Duration.ofSeconds(3);

  private static final Logger LOG = Logger.getLogger(CalendarYears.class);

  private final YearTable table;
  private final List<CalendarFollower> followers;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;
  private volatile @Nullable KnownCalendar known;
  private volatile boolean trouble;

  CalendarYears(
      YearTable table,
      @All List<CalendarFollower> followers,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock,
      TransactionSynchronizationRegistry transactions) {
    this.table = table;
    this.followers = List.copyOf(followers);
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** From memory; an import is seen here at most {@link #STALE_AT_MOST} after its commit. */
  public KnownCalendar current() {
    KnownCalendar seen = known;
    if (seen == null) {
      seen = onFile().calendar();
      known = seen;
    }
    return seen;
  }

  /** The calendar as it was after an import, to explain what was counted then. */
  public WorkCalendar at(long rev) {
    KnownCalendar now = current();
    return now.rev() == rev ? now.days() : YearsOnFile.of(table.upTo(rev)).calendar().days();
  }

  /** Straight from the database; what counts again after an import must not miss it. */
  public KnownCalendar fresh() {
    return onFile().calendar();
  }

  /**
   * Publishes or revises a year in the transaction at hand, unless what is on file is as new, and
   * starts to count again what was counted otherwise. A year that follows a missing one is kept and
   * used once the gap is closed.
   *
   * @param version of this year in the register that it comes from; years of the release have 1
   * @param source the notice, or the register, in words
   * @return the jobs that count again; empty when the version is not newer
   * @throws ProblemException 400 that names every fault of the days
   * @throws IllegalStateException outside of a transaction
   */
  public Optional<List<UUID>> replace(
      int year, List<PublishedDay> days, long version, String source) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a calendar without a transaction: " + year);
    }
    ProblemException.refuseAny(DaysReader.faults(year, days));
    current(); // so that nothing that is not committed yet is ever kept in memory
    table.lock();
    List<StoredYear> imports = table.upTo(Long.MAX_VALUE);
    YearsOnFile before = YearsOnFile.of(imports);
    long stored = before.year(year).map(StoredYear::version).orElse(0L);
    if (version <= stored) {
      return Optional.empty();
    }
    long rev =
        table.add(year, version, days, source, OffsetDateTime.now(clock), callers.get().subject());
    audit.record(
        AuditEntry.of("calendar-imported", "calendar-year", year)
            .why(source)
            .changed("version", stored == 0 ? null : stored, version));
    WorkCalendar after = YearsOnFile.of(table.upTo(rev)).calendar().days();
    return Optional.of(
        change(year, version, before.calendar().days(), new KnownCalendar(rev, after)).stream()
            .flatMap(change -> followers.stream().flatMap(each -> each.changed(change).stream()))
            .toList());
  }

  /** What an import would change; empty when it changes no day. */
  Optional<CalendarChange> planned(int year, List<PublishedDay> days) {
    List<StoredYear> imports = table.upTo(Long.MAX_VALUE);
    YearsOnFile before = YearsOnFile.of(imports);
    long version = before.year(year).map(StoredYear::version).orElse(0L) + 1;
    return change(
        year,
        version,
        before.calendar().days(),
        YearsOnFile.with(imports, year, version, days).calendar());
  }

  /** One import at a time, until the transaction at hand ends. */
  void lock() {
    table.lock();
  }

  List<CalendarFollower> followers() {
    return followers;
  }

  YearsOnFile onFile() {
    return YearsOnFile.of(table.upTo(Long.MAX_VALUE));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void refresh() {
    try {
      KnownCalendar seen = current();
      if (table.latest() != seen.rev()) {
        known = onFile().calendar();
      }
      trouble = false;
    } catch (RuntimeException e) {
      if (!trouble) {
        LOG.warn("the calendar cannot be read again; what is known goes on to be used", e);
      }
      trouble = true;
    }
  }

  private static Optional<CalendarChange> change(
      int year, long version, WorkCalendar before, KnownCalendar after) {
    Set<PublishedDay> either = new HashSet<>(before.namedDays());
    Set<PublishedDay> common = new HashSet<>(after.days().namedDays());
    common.retainAll(either);
    either.addAll(after.days().namedDays());
    either.removeAll(common);
    Optional<LocalDate> first = either.stream().map(PublishedDay::date).min(LocalDate::compareTo);
    Optional<LocalDate> last = either.stream().map(PublishedDay::date).max(LocalDate::compareTo);
    return first.map(from -> new CalendarChange(year, version, from, last.orElse(from), after));
  }
}
