package org.workershome.petition.mediation;

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

/** The second wall alone, without the service before it. */
class MediationPolicyTest {
  private static TestDatabase database;

  @BeforeAll
  static void oneCaseOfEnergyThatAMediatorHas() throws SQLException {
    database = PostgresServer.shared().create("petition");
    asCaller("worker", "CQ.ENERGY", "p-1", "worker", c -> handIn(c, "CQ.ENERGY", "p-1", 1));
    try (Connection superuser = database.asSuperuser().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.executeUpdate("update mediation set mediator_ref = 'p-mediator'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "worker, CQ.ENERGY,       p-1,        worker,           1, 1",
    "worker, CQ.ENERGY,       p-2,        worker,           0, 0",
    "staff,  CQ.ENERGY,       p-9,        petition-officer, 1, 1",
    "staff,  CQ,              p-9,        leader,           1, 1",
    "staff,  CQ,              p-9,        auditor,          1, 0",
    "staff,  CQ.YUBEI,        p-9,        leader,           0, 0",
    "staff,  CQ.ENERGY.MINE3, p-9,        petition-officer, 0, 0",
    "staff,  CQ.ENERGY,       p-9,        aid-clerk,        0, 0",
    // Of a body of the union above, and of one beside it.
    "staff,  CQ,              p-mediator, mediator,         1, 1",
    "staff,  CQ.ENERGY,       p-9,        mediator,         0, 0",
    "agency, CQ,              '',         agency-justice,   0, 0",
    "public, '',              '',         '',               0, 0",
    "system, '',              '',         '',               1, 1"
  })
  void aCaseIsSeenAndMovedByThoseWhomItIsOpenTo(
      String kind, String union, String person, String roles, int seen, int moved)
      throws SQLException {
    asCaller(
        kind,
        union,
        person,
        roles,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select count(*) from mediation")) {
              row.next();
              assertThat(row.getInt(1)).isEqualTo(seen);
            }
            assertThat(statement.executeUpdate("update mediation set version = version"))
                .isEqualTo(moved);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "worker, CQ.ENERGY, p-1, worker,           CQ.ENERGY, p-2", // for somebody else
    "worker, CQ.YUBEI,  p-1, worker,           CQ.ENERGY, p-1", // into another union
    "staff,  CQ.ENERGY, p-1, petition-officer, CQ.ENERGY, p-1", // of the clerk himself
    "system, '',        '',  '',               CQ.ENERGY, p-1",
    "agency, CQ,        '',  agency-justice,   CQ.ENERGY, p-1"
  })
  void anApplicationIsHandedInByThePersonHimselfIntoHisOwnUnion(
      String kind, String union, String person, String roles, String into, String whose)
      throws SQLException {
    asCaller(
        kind,
        union,
        person,
        roles,
        connection ->
            assertThatThrownBy(() -> handIn(connection, into, whose, 2))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security"));
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

  private static void handIn(Connection connection, String union, String person, int place)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into mediation (id, number, union_path, person_ref, applicant, form,"
                + " worker_name_sealed, facts_sealed, matter, employer_name, employer_key,"
                + " headcount, collective, priority, received_on, due_on, state, version,"
                + " created_at) values (?, ?, ?::ltree, ?, 'WORKER', 'WRITTEN', '\\x00', '\\x00',"
                + " 'WAGE_ARREARS', 'e', 'e', 1, false, false, '2026-03-02', '2026-03-17',"
                + " 'OPEN', 1, now())")) {
      insert.setObject(1, new UUID(0, place));
      insert.setString(2, "MD-" + union + "-2026-00000" + place);
      insert.setString(3, union);
      insert.setString(4, person);
      insert.executeUpdate();
    }
  }
}
