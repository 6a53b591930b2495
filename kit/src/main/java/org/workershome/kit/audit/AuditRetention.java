package org.workershome.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.Checkpoint;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;

/**
 * Makes the months that come and drops those whose time is over, oldest first. A month is checked
 * entry by entry before it goes: one that was tampered with stays, for whoever looks into it.
 */
@Singleton
class AuditRetention {
  /** Network logs are kept for six months at least: 网络安全法（2016年）第二十一条第三项. */
  static final int LEAST_MONTHS = 6;

  static final String JOB = "audit-retention";

  private static final Logger LOG = Logger.getLogger(AuditRetention.class);
  private static final int MONTHS_AHEAD = 3;

  private final RetentionTable table;
  private final AuditKeys keys;
  private final Clock clock;
  private final String service;
  private final int keepMonths;
  private final boolean enabled;

  AuditRetention(
      RetentionTable table,
      AuditKeys keys,
      AuditConfig config,
      Clock clock,
      @ConfigProperty(name = "workershome.service") String service) {
    this.table = table;
    this.keys = keys;
    this.clock = clock;
    this.service = service;
    this.keepMonths = months(config.keep());
    this.enabled = config.chain();
  }

  /**
   * @throws IllegalArgumentException below six months: a service that would forget too early does
   *     not start
   */
  static int months(Period keep) {
    if (keep.getDays() != 0 || keep.toTotalMonths() < LEAST_MONTHS) {
      throw new IllegalArgumentException(
          "workershome.audit.keep must be whole months, at least "
              + LEAST_MONTHS
              + ", not "
              + keep);
    }
    return Math.toIntExact(keep.toTotalMonths());
  }

  @Scheduled(every = "6h", delayed = "5m")
  @RunOnVirtualThread
  void keepHouse() {
    if (enabled) {
      SystemScope.run(JOB, this::makeAndDrop);
    }
  }

  /** Must run in the scope {@code audit-retention}. */
  void makeAndDrop() {
    try {
      table.makeMonths(MONTHS_AHEAD);
      int last = lastToDrop(YearMonth.now(clock.withZone(Clocks.ZONE)));
      for (int month : table.months()) {
        if (month > last || !drop(month)) {
          return;
        }
      }
    } catch (SQLException e) {
      // Busy, or done by another replica meanwhile: the next round comes.
      LOG.warn("the audit's months were not all made or dropped", e);
    }
  }

  /** Its end must be the whole time back. */
  int lastToDrop(YearMonth now) {
    YearMonth last = now.minusMonths(keepMonths + 1L);
    return last.getYear() * 100 + last.getMonthValue();
  }

  /** False when it may not go yet, or must not. */
  boolean drop(int month) throws SQLException {
    Optional<RetentionTable.Whole> checked = table.check(month, service, keys);
    if (checked.isEmpty()) {
      LOG.errorf(
          "the audit's month %d does not agree with its seals and links, and is not dropped;"
              + " run the verifier",
          month);
      return false;
    }
    RetentionTable.Whole whole = checked.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RetentionTable.Cut cut = table.cutAfter(month);
    var checkpoint =
        new Checkpoint(
            month,
            whole.entries(),
            whole.digest(),
            cut.length(),
            cut.head(),
            now,
            keys.seal(
                Checkpoint.form(
                    service,
                    month,
                    whole.entries(),
                    whole.digest(),
                    cut.length(),
                    cut.head(),
                    now)));
    table.drop(checkpoint);
    LOG.infof("the audit's month %d was dropped: %d entries", month, whole.entries());
    return true;
  }
}
