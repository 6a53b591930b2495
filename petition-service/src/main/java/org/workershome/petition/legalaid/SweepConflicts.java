package org.workershome.petition.legalaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.LocalDates;

/**
 * Finds what no request finds: a lawyer who acts for the other side from today on, and cases that
 * whoever keeps the roster does not see. Nobody reads on in a file for another day.
 */
@Singleton
class SweepConflicts {
  private static final Logger LOG = Logger.getLogger(SweepConflicts.class);
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String SUSPECTED =
      """
      select a.id from legal_aid a where a.state = 'ASSIGNED' and a.id > ? and exists (
        select from legal_aid_lawyer_client c where c.lawyer_id = a.lawyer_id and c.since <= ?
          and (c.until is null or c.until >= ?)
          and (c.employer_key = a.employer_key or c.credit_code = a.employer_credit_code or exists (
            select from legal_aid_party p where p.legal_aid_id = a.id and p.kind = 'RESPONDENT'
              and (p.name_key = c.employer_key or p.credit_code = c.credit_code))))
      order by a.id limit\s"""
          + BATCH;

  private final CaseSql sql;
  private final LegalAids aids;
  private final WithdrawLawyer withdraw;

  SweepConflicts(CaseSql sql, LegalAids aids, WithdrawLawyer withdraw) {
    this.sql = sql;
    this.aids = aids;
    this.withdraw = withdraw;
  }

  @Scheduled(every = "1h", delayed = "6m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("legal-aid-conflicts", this::all);
  }

  private void all() {
    UUID after = FIRST;
    List<UUID> found;
    do {
      found = suspected(after);
      for (UUID each : found) {
        boolean done =
            QuarkusTransaction.requiringNew()
                .call(() -> withdraw.ifConflicted(new LegalAidId(each)));
        LOG.debugf("legal aid %s: lawyer withdrawn %s", each, done);
        after = each;
      }
    } while (found.size() == BATCH);
  }

  private List<UUID> suspected(UUID after) {
    LocalDate today = LocalDates.of(aids.now());
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.read(row -> row.getObject(1, UUID.class), SUSPECTED, after, today, today));
  }
}
