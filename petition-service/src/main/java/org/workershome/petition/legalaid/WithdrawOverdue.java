package org.workershome.petition.legalaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.LocalDates;

/**
 * Who has not supplied in time what was missing counts as having taken his application back (法律援助法
 * 第四十三条). The law says so by itself; nobody has to press a button for it.
 */
@Singleton
class WithdrawOverdue {
  private static final Logger LOG = Logger.getLogger(WithdrawOverdue.class);
  private static final int BATCH = 200;

  private static final String OVERDUE =
      "select id, version from legal_aid where state = 'INCOMPLETE' and missing_due_on < ? order by missing_due_on limit "
          + BATCH;

  private final CaseSql sql;
  private final LegalAids aids;
  private final ExamineAid examine;

  WithdrawOverdue(CaseSql sql, LegalAids aids, ExamineAid examine) {
    this.sql = sql;
    this.aids = aids;
    this.examine = examine;
  }

  private record Overdue(LegalAidId id, long version) {}

  @Scheduled(every = "1h", delayed = "5m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("legal-aid-overdue", this::withdraw);
  }

  private void withdraw() {
    List<Overdue> found =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    sql.read(
                        row ->
                            new Overdue(
                                new LegalAidId(row.getObject(1, UUID.class)), row.getLong(2)),
                        OVERDUE,
                        LocalDates.of(aids.now())));
    for (Overdue each : found) {
      try {
        QuarkusTransaction.requiringNew()
            .run(() -> examine.deemWithdrawn(each.id(), ETags.of(each.version())));
      } catch (ProblemException moved) {
        // Somebody was quicker, or will find it again in an hour; it holds up no other.
        LOG.debugf("application %s was moved meanwhile: %s", each.id(), moved.getMessage());
      }
    }
  }
}
