package org.workershome.aid.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

/**
 * The books are held right by the database alone: here the service's role writes to them without
 * the service, as a mistake in the code would.
 */
class LedgerInTheDatabaseTest {
  private static TestDatabase database;
  private static final UUID FUND = Ids.next();

  @BeforeAll
  static void aFundOfAHundredYuan() throws SQLException {
    database = PostgresServer.shared().create("aid");
    try (Connection connection = scoped()) {
      execute(
          connection,
          "insert into fund (id, union_path, name, source, year, created_at, created_by) values ('%s',"
              + " 'CQ.ENERGY', '资金', 'OWN_UNION_FUND', 2026, now(), 's')",
          FUND);
      for (AccountKind kind : AccountKind.values()) {
        execute(
            connection,
            "insert into ledger_account (id, fund_id, union_path, kind) values ('%s', '%s', 'CQ.ENERGY', '%s')",
            Ids.next(),
            FUND,
            kind);
      }
      post(connection, Posting.APPROPRIATION, "100.00");
      connection.commit();
    }
  }

  @Test
  void anEntryMovesTheBalance() throws SQLException {
    try (Connection connection = scoped()) {
      post(connection, Posting.RESERVE, "30.00");

      assertThat(balance(connection, AccountKind.AVAILABLE)).isEqualTo("70.00");
      assertThat(balance(connection, AccountKind.RESERVED)).isEqualTo("30.00");
      assertThat(balance(connection, AccountKind.FUNDING)).isEqualTo("-100.00");
      connection.rollback();
    }
  }

  @Test
  void oneFenMoreThanThereIsIsRefused() throws SQLException {
    try (Connection connection = scoped()) {
      refused(() -> post(connection, Posting.RESERVE, "100.01"), "never_below_zero");
    }
  }

  @Test
  void aPostingThatDoesNotBalanceIsRefusedAtTheCommit() throws SQLException {
    try (Connection connection = scoped()) {
      UUID journal = journal(connection, Posting.RESERVE);
      entry(connection, journal, AccountKind.AVAILABLE, "-10.00");
      entry(connection, journal, AccountKind.RESERVED, "9.99");

      refused(connection::commit, "does not balance");
    }
  }

  @Test
  void aPostingWithOneSideIsRefusedAtTheCommit() throws SQLException {
    try (Connection connection = scoped()) {
      UUID journal = journal(connection, Posting.APPROPRIATION);
      entry(connection, journal, AccountKind.AVAILABLE, "10.00");

      refused(connection::commit, "does not balance");
    }
  }

  @Test
  void aPostingWithoutSidesIsRefusedAtTheCommit() throws SQLException {
    try (Connection connection = scoped()) {
      journal(connection, Posting.RESERVE);

      refused(connection::commit, "has no entries");
    }
  }

  @Test
  void nothingIsPostedTwiceForTheSameCause() throws SQLException {
    UUID cause = Ids.next();
    try (Connection connection = scoped()) {
      journal(connection, Posting.RESERVE, cause);

      refused(() -> journal(connection, Posting.RESERVE, cause), "duplicate key");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_account set balance = balance + 1",
        "update ledger_account set balance = 0",
        "delete from ledger_account",
        "insert into ledger_account (id, fund_id, union_path, kind, balance) select id, fund_id,"
            + " union_path, kind, 5 from ledger_account",
        "update ledger_entry set amount = amount * 2",
        "delete from ledger_entry",
        "update ledger_journal set kind = 'RETURN'",
        "delete from ledger_journal",
        "truncate ledger_entry, ledger_journal",
        "alter table ledger_entry disable trigger all",
        "update aid_grant set amount = 1",
        "update aid_grant set content_hash = ''",
        "delete from aid_grant",
        "update payment_line set amount = 1",
        "delete from payment_line",
        "update payment_batch set content_sealed = ''",
        "delete from payment_batch",
        "update appropriation set amount = 1"
      })
  void theServicesRoleHasNoWayToRewriteTheBooks(String sql) throws SQLException {
    try (Connection connection = scoped()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(connection, sql.replace("%", "%%")))
          .matches(refusal -> List.of("42501").contains(refusal.getSQLState()));
    }
  }

  @Test
  void whatTheCallerMayNotSeeIsNotPostedToInSilence() throws SQLException {
    try (Connection connection = scoped()) {
      execute(connection, "select set_config('app.union', 'CQ.YUBEI', true)");

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> post(connection, Posting.RESERVE, "1.00"));
    }
  }

  private static Connection scoped() throws SQLException {
    Connection connection = database.asApp().getConnection();
    connection.setAutoCommit(false);
    execute(
        connection,
        "select set_config('app.kind', 'staff', true), set_config('app.union', 'CQ.ENERGY', true),"
            + " set_config('app.roles', 'aid-approver,cashier,aid-clerk', true)");
    return connection;
  }

  private static void post(Connection connection, Posting posting, String amount)
      throws SQLException {
    UUID journal = journal(connection, posting);
    entry(connection, journal, posting.from(), "-" + amount);
    entry(connection, journal, posting.to(), amount);
  }

  private static UUID journal(Connection connection, Posting posting) throws SQLException {
    return journal(connection, posting, Ids.next());
  }

  private static UUID journal(Connection connection, Posting posting, UUID cause)
      throws SQLException {
    UUID id = Ids.next();
    execute(
        connection,
        "insert into ledger_journal (id, fund_id, union_path, kind, cause_id, posted_at, posted_by)"
            + " values ('%s', '%s', 'CQ.ENERGY', '%s', '%s', now(), 's')",
        id,
        FUND,
        posting,
        cause);
    return id;
  }

  private static void entry(Connection connection, UUID journal, AccountKind kind, String amount)
      throws SQLException {
    execute(
        connection,
        "insert into ledger_entry (journal_id, account_id, union_path, amount) select '%s', id,"
            + " union_path, %s from ledger_account where fund_id = '%s' and kind = '%s'",
        journal,
        amount,
        FUND,
        kind);
  }

  private static String balance(Connection connection, AccountKind kind) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select balance from ledger_account where fund_id = '"
                    + FUND
                    + "' and kind = '"
                    + kind
                    + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(String.format(Locale.ROOT, sql, values));
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static void refused(Work work, String because) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(work::run)
        .withMessageContaining(because);
  }
}
