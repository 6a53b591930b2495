package org.workershome.aid.core.bank;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.workershome.aid.core.Rows;

/** Moves a plan on when its last file was sent or answered; of a file without a plan, nothing. */
@Singleton
public final class PlanProgressMarks {
  private final Rows rows;

  PlanProgressMarks(Rows rows) {
    this.rows = rows;
  }

  public void sent(UUID batch, Instant now) {
    lock(batch);
    rows.change(
        "update payment_plan p set state = 'SENT', sent_at = ?, version = version + 1"
            + " where p.id = (select plan_id from payment_batch where id = ?) and p.state = 'RELEASED'"
            + " and not exists (select 1 from payment_batch b where b.plan_id = p.id and b.sent_at is null)",
        now,
        batch);
  }

  /** An answer to a file that was never fetched, such as one on paper, counts as sent. */
  public void answered(UUID batch, Instant now) {
    lock(batch);
    rows.change(
        "update payment_plan_line l set live = false from payment_line p where p.batch_id = ?"
            + " and p.grant_id = l.grant_id and l.live and p.state in ('REJECTED', 'RETURNED')",
        batch);
    rows.change(
        "update payment_plan p set state = 'RECONCILED', sent_at = coalesce(sent_at, ?),"
            + " reconciled_at = ?, version = version + 1"
            + " where p.id = (select plan_id from payment_batch where id = ?)"
            + " and p.state in ('RELEASED', 'SENT')"
            + " and not exists (select 1 from payment_batch b where b.plan_id = p.id"
            + " and b.state <> 'ANSWERED')",
        now,
        now,
        batch);
  }

  /** The money of one payment came back: the grant may be in another plan, for the same period. */
  public void returned(UUID grant) {
    rows.change("update payment_plan_line set live = false where grant_id = ? and live", grant);
  }

  /** It was paid after all: nothing else may be paid for that period. */
  public void paidAfterAll(UUID grant) {
    rows.change(
        "update payment_plan_line set live = true where not live and id = (select id"
            + " from payment_plan_line where grant_id = ? order by id desc limit 1)",
        grant);
  }

  /** Two last files at once: the second sees what the first did. */
  private void lock(UUID batch) {
    rows.list(
        "select 1 from payment_plan where id = (select plan_id from payment_batch where id = ?)"
            + " for no key update",
        row -> 0,
        batch);
  }
}
