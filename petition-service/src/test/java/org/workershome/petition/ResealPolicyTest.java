package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** What a job of the service may write anew in a petition, and nobody otherwise. */
class ResealPolicyTest {
  private static final String ID = "019ab0c2-6f00-7a3e-8c11-0242ac120003";
  private static TestDatabase database;
  private static Superuser superuser;

  @BeforeAll
  static void onePetition() {
    database = PostgresServer.shared().create("petition");
    superuser = new Superuser(database);
    superuser.change(
        "insert into petition (id, number, query_code_hash, union_path, person_ref, channel,"
            + " category, matter, state, title, text_sealed, employer_name, created_at, received_on,"
            + " notice_due_on, version) values ('"
            + ID
            + "', 'n', '\\x00', 'CQ', 'p', 'ONLINE', 'CLAIM', 'OTHER', 'RECEIVED', 't', '\\x01', 'e',"
            + " now(), '2026-03-02', '2026-03-17', 1)");
  }

  @ParameterizedTest
  @CsvSource({
    "petition, text_sealed, 01, 1, aabb",
    "petition, text_sealed, 02, 0, 01", // another wrote first
  })
  void aJobWritesWhatIsStillTheValueThatItRead(
      String table, String column, String old, int changed, String after) throws SQLException {
    superuser.change("update petition set text_sealed = '\\x01'");

    try (Connection connection = as("system");
        ResultSet result = reseal(connection, table, column, old)) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(changed);
      connection.commit();
    }

    assertThat(superuser.texts("select encode(text_sealed, 'hex') from petition"))
        .containsExactly(after);
  }

  @ParameterizedTest
  @CsvSource({
    "staff,  petition, text_sealed",
    "worker, petition, text_sealed",
    "'',     petition, text_sealed",
    "system, petition, query_code_hash",
    "system, outbox,   data",
    "system, nothing,  at_all"
  })
  void nobodyElseAndNoOtherColumn(String kind, String table, String column) throws SQLException {
    try (Connection connection = as(kind)) {
      assertThatThrownBy(() -> reseal(connection, table, column, "01"))
          .isInstanceOf(SQLException.class)
          .extracting("SQLState")
          .isEqualTo("42501");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update petition set text_sealed = '\\x02'",
        "insert into sealed_column values ('petition', 'query_code_hash', '{id}', 'x')",
        "update sealed_column set prefix = 'x'",
        "delete from sealed_column"
      })
  void theServiceItselfMayNotEvenAsAJob(String sql) throws SQLException {
    try (Connection connection = as("system");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static Connection as(String kind) throws SQLException {
    Connection connection = database.asApp().getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement scope =
        connection.prepareStatement(
            "select set_config('app.kind', ?, true), set_config('app.union', 'CQ', true),"
                + " set_config('app.roles', 'petition-officer', true)")) {
      scope.setString(1, kind);
      scope.execute();
    }
    return connection;
  }

  private static ResultSet reseal(Connection connection, String table, String column, String old)
      throws SQLException {
    return connection
        .createStatement()
        .executeQuery(
            "select reseal('%s', '%s', '{%s}', '{%s}', array['\\x%s'::bytea], array['\\xaabb'::bytea])"
                .formatted(table, column, ID, ID, old));
  }
}
