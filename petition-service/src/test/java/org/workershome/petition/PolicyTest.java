package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

/** The second wall alone, without the service before it: what the policies let through. */
class PolicyTest {
  private static TestDatabase database;
  private static UUID mine;

  @BeforeAll
  static void onePetitionOfEnergy() throws SQLException {
    database = PostgresServer.shared().create("petition");
    mine = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120002");
    asCaller("worker", "CQ.ENERGY", "p-1", "worker", c -> handIn(c, mine, "CQ.ENERGY", "p-1", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "worker,  CQ.ENERGY,       p-1, worker,           1",
    "worker,  CQ.ENERGY,       p-2, worker,           0",
    "worker,  CQ.ENERGY,       '',  worker,           0",
    "staff,   CQ.ENERGY,       p-9, petition-officer, 1",
    "staff,   CQ,              p-9, auditor,          1",
    "staff,   CQ.ENERGY.MINE3, p-9, petition-officer, 0",
    "staff,   CQ.ENERG,        p-9, petition-officer, 0",
    "staff,   CQ.YUBEI,        p-9, leader,           0",
    "staff,   CQ.ENERGY,       p-9, aid-clerk,        0",
    "staff,   CQ.ENERGY,       p-1, 'aid-clerk,worker', 0",
    "staff,   CQ.ENERGY,       p-9, '',               0",
    "staff,   '',              p-9, petition-officer, 0",
    "agency,  CQ,              '',  agency-bank,      0",
    "public,  '',              '',  '',               0",
    "system,  '',              '',  '',               1",
    "'',      CQ,              p-1, petition-officer, 0",
    "nonsense,CQ,              p-1, petition-officer, 0"
  })
  void aPetitionIsSeenByItsPersonItsUnionAboveItAndTheServiceItself(
      String kind, String union, String person, String roles, int seen) throws SQLException {
    asCaller(
        kind,
        union,
        person,
        roles,
        connection -> {
          assertThat(count(connection, "petition")).isEqualTo(seen);
          assertThat(count(connection, "petition_timeline")).isEqualTo(seen);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "worker, CQ.ENERGY, p-2, worker,           CQ.ENERGY, p-1", // for somebody else
    "worker, CQ.YUBEI,  p-1, worker,           CQ.ENERGY, p-1", // into another union
    "worker, CQ,        p-1, worker,           CQ.ENERGY, p-1", // from above
    "worker, '',        '',  worker,           CQ.ENERGY, ''", // of nobody
    "staff,  CQ.ENERGY, p-1, petition-officer, CQ.ENERGY, p-1", // of the clerk himself, recorded by
    // nobody
    "system, '',        '',  '',               CQ.ENERGY, p-1",
    "public, '',        '',  '',               CQ.ENERGY, p-1"
  })
  void aPetitionIsHandedInByThePersonHimselfIntoHisOwnUnion(
      String kind, String union, String person, String roles, String into, String whose)
      throws SQLException {
    asCaller(
        kind,
        union,
        person,
        roles,
        connection ->
            assertThatThrownBy(() -> handIn(connection, UUID.randomUUID(), into, whose, 99))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security"));
  }

  @ParameterizedTest
  @CsvSource({
    "staff,  CQ.ENERGY, petition-officer, 1",
    "staff,  CQ,        petition-officer, 1",
    "staff,  CQ.YUBEI,  petition-officer, 0",
    "staff,  CQ.ENERGY, leader,           1",
    "staff,  CQ.ENERGY, auditor,          0",
    "worker, CQ.ENERGY, worker,           1",
    "system, '',        '',               0"
  })
  void onlyWhoHandlesPetitionsOfTheUnionOrAboveMovesOneAndItsPetitioner(
      String kind, String union, String roles, int changed) throws SQLException {
    asCaller(
        kind,
        union,
        "p-1",
        roles,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update petition set version = version"))
                .isEqualTo(changed);
          }
        });
  }

  /** Work in the name of a caller. */
  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  private static void asCaller(String kind, String union, String person, String roles, Work work)
      throws SQLException {
    try (Connection connection = database.asApp().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement scope =
          connection.prepareStatement(
              "select set_config('app.kind', ?, true), set_config('app.union', ?, true),"
                  + " set_config('app.person', ?, true), set_config('app.roles', ?, true)")) {
        scope.setString(1, kind);
        scope.setString(2, union);
        scope.setString(3, person);
        scope.setString(4, roles);
        scope.executeQuery();
      }
      work.with(connection);
      if (connection.isValid(1)) {
        connection.commit();
      }
    }
  }

  private static void handIn(Connection connection, UUID id, String union, String person, int place)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "with p as (insert into petition (id, number, query_code_hash, union_path, person_ref,"
                + " channel, category, matter, state, title, text_sealed, employer_name, created_at,"
                + " received_on, notice_due_on, version) values (?, ?, '\\x00', ?::ltree, ?,"
                + " 'ONLINE', 'CLAIM', 'OTHER', 'RECEIVED', 't', '\\x00', 'e', now(),"
                + " '2026-03-02', '2026-03-17', 1))"
                + " insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind)"
                + " values (?, ?, ?::ltree, ?, now(), 'RECEIVED')")) {
      insert.setObject(1, id);
      insert.setString(
          2, "XF-" + union + "-2026-" + String.format(java.util.Locale.ROOT, "%06d", place));
      insert.setString(3, union);
      insert.setString(4, person);
      insert.setObject(5, UUID.randomUUID());
      insert.setObject(6, id);
      insert.setString(7, union);
      insert.setString(8, person);
      insert.executeUpdate();
    }
  }

  private static int count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
