package org.workershome.aid.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.workershome.kit.testing.Database;

/** What must hold of the money after whatever happened; asked of the tables themselves. */
public final class Books {
  private Books() {}

  public static void agree() {
    assertThat(
            Database.text(
                "select count(*) from (select journal_id from ledger_entry group by journal_id"
                    + " having sum(amount) <> 0) unbalanced"))
        .as("every posting balances")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from ledger_account a where balance <> (select"
                    + " coalesce(sum(amount), 0) from ledger_entry e where e.account_id = a.id)"))
        .as("every balance is the sum of its entries")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from (select grant_id from payment_line where state in ('IN_FILE',"
                    + " 'SETTLED') group by grant_id having count(*) > 1) twice"))
        .as("no payment is in two live files")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from payment_batch b where total <> (select sum(amount) from"
                    + " payment_line l where l.batch_id = b.id)"))
        .as("every file's total is its lines' sum")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from ledger_account a where kind = 'RESERVED' and balance <> (select"
                    + " coalesce(sum(g.amount), 0) from aid_grant g where g.fund_id = a.fund_id and"
                    + " g.state in ('APPROVED', 'IN_FILE'))"))
        .as("what is reserved is what waits to be paid")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from payment_batch b where total <> (select coalesce(sum(e.amount), 0)"
                    + " from payment_line l join ledger_journal j on j.cause_id = l.grant_id and"
                    + " j.kind = 'RESERVE' join ledger_entry e on e.journal_id = j.id and e.amount > 0"
                    + " where l.batch_id = b.id)"))
        .as("every file's total is what was reserved for its lines")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from payment_batch b where state = 'ANSWERED' and total <> (select"
                    + " coalesce(sum(l.amount), 0) from payment_line l where l.batch_id = b.id and exists"
                    + " (select 1 from ledger_journal j join ledger_entry e on e.journal_id = j.id where"
                    + " j.cause_id = l.id and j.kind in ('SETTLE', 'RELEASE') and e.amount = l.amount))"))
        .as("every answered file's total is what was posted for it")
        .isEqualTo("0");
    assertThat(
            Database.text(
                "select count(*) from payment_plan p where state in ('RELEASED', 'SENT', 'RECONCILED',"
                    + " 'CLOSED') and (declared_total <> (select sum(total) from payment_batch b where"
                    + " b.plan_id = p.id) or declared_count <> (select sum(line_count) from payment_batch b"
                    + " where b.plan_id = p.id))"))
        .as("the files of a plan are what its envelope declares")
        .isEqualTo("0");
  }
}
