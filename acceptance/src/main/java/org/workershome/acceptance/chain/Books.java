package org.workershome.acceptance.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold in the databases whatever happened; each is a query that must count zero. */
public final class Books {
  private static final Map<String, String> AID = new LinkedHashMap<>();
  private static final Map<String, String> PETITION = new LinkedHashMap<>();

  static {
    AID.put(
        "every posting balances",
        "select count(*) from (select journal_id from ledger_entry group by journal_id having"
            + " sum(amount) <> 0) x");
    AID.put(
        "every balance is the sum of its entries",
        "select count(*) from ledger_account a where balance <> (select coalesce(sum(amount), 0)"
            + " from ledger_entry e where e.account_id = a.id)");
    AID.put(
        "no account but the funding is below zero",
        "select count(*) from ledger_account where kind <> 'FUNDING' and balance < 0");
    AID.put(
        "no payment is in two live files",
        "select count(*) from (select grant_id from payment_line where state in ('IN_FILE',"
            + " 'SETTLED') group by grant_id having count(*) > 1) x");
    AID.put(
        "every file's total is the sum of its lines",
        "select count(*) from payment_batch b where total <> (select sum(amount) from payment_line l"
            + " where l.batch_id = b.id)");
    AID.put(
        "what is reserved is what waits to be paid",
        "select count(*) from ledger_account a where kind = 'RESERVED' and balance <> (select"
            + " coalesce(sum(amount), 0) from aid_grant g where g.fund_id = a.fund_id and g.state in"
            + " ('APPROVED', 'IN_FILE'))");
    AID.put(
        "what is paid is what was settled",
        "select count(*) from ledger_account a where kind = 'PAID' and balance <> (select"
            + " coalesce(sum(amount), 0) from aid_grant g where g.fund_id = a.fund_id and g.state ="
            + " 'SETTLED')");
    AID.put(
        "one active file for a person",
        "select count(*) from (select person_ref from household where state <> 'REFUSED' group by"
            + " person_ref having count(*) > 1) x");
    AID.put("nothing is parked", "select count(*) from parked_event");
    AID.put("nothing is blocked", "select count(*) from outbox where blocked_at is not null");
    PETITION.put(
        "every event of others is told once",
        "select count(*) from (select source_event from petition_timeline where source_event is not"
            + " null group by source_event having count(*) > 1) x");
    PETITION.put("nothing is parked", "select count(*) from parked_event");
    PETITION.put("nothing is blocked", "select count(*) from outbox where blocked_at is not null");
  }

  private final Databases databases;

  /** Opens a service's database as the administrator. */
  @FunctionalInterface
  public interface Databases {
    Connection open(String service) throws SQLException;
  }

  public Books(Databases databases) {
    this.databases = databases;
  }

  /**
   * @throws AssertionError naming every sentence that does not hold
   */
  public void agree() {
    List<String> broken = new ArrayList<>();
    check("aid", AID, broken);
    check("petition", PETITION, broken);
    if (!broken.isEmpty()) {
      throw new AssertionError("does not hold: " + String.join("; ", broken));
    }
  }

  /** The first column of the first row, as a number. */
  public long count(String service, String sql) {
    try (Connection connection = databases.open(service);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(service + ": " + sql, e);
    }
  }

  private void check(String service, Map<String, String> sentences, List<String> broken) {
    sentences.forEach(
        (sentence, sql) -> {
          if (count(service, sql) != 0) {
            broken.add(service + ": " + sentence);
          }
        });
  }
}
