package org.workershome.aid.crosscheck;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;

/**
 * Writes down every day what does not agree, and that it agrees again. Several replicas at once
 * find the same and write it once.
 */
@Singleton
class DailyCrossCheck {
  private static final Logger LOG = Logger.getLogger(DailyCrossCheck.class);
  private static final String JOB = "cross-check";
  private static final int WRITTEN_DOWN = 10_000;

  private final Rows rows;
  private final CrossCheck check;

  DailyCrossCheck(Rows rows, CrossCheck check) {
    this.rows = rows;
    this.check = check;
  }

  @Scheduled(cron = "0 30 6 * * ?", timeZone = "Asia/Shanghai")
  void everyMorning() {
    SystemScope.run(JOB, () -> QuarkusTransaction.requiringNew().run(this::writeDown));
  }

  private void writeDown() {
    rows.list("select pg_advisory_xact_lock(4719)", row -> 0);
    LocalDate today = check.today();
    List<DifferenceView> differences = check.differences(WRITTEN_DOWN);
    for (DifferenceView one : differences) {
      rows.change(
          "insert into cross_check_difference (id, union_path, batch_id, kind, expected, found,"
              + " first_seen, last_seen) values (?, ?::ltree, ?, ?, ?, ?, ?, ?)"
              + " on conflict (batch_id, kind) where settled_on is null do update"
              + " set expected = excluded.expected, found = excluded.found,"
              + " last_seen = excluded.last_seen",
          Ids.next(),
          one.unionPath(),
          one.fileId(),
          one.kind(),
          one.expected(),
          one.found(),
          today,
          today);
    }
    int settled =
        rows.change(
            "update cross_check_difference set settled_on = ? where settled_on is null"
                + " and (batch_id::text || kind) <> all (?::text[])",
            today,
            differences.stream()
                .map(one -> one.fileId().toString() + one.kind())
                .toArray(String[]::new));
    LOG.infof("cross-check: %d differences, %d settled", differences.size(), settled);
  }
}
