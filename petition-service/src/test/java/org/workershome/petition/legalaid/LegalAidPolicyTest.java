package org.workershome.petition.legalaid;

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
class LegalAidPolicyTest {
  private static final UUID LAWYER = new UUID(0, 7);
  private static final UUID GONE = new UUID(0, 8);

  private static TestDatabase database;

  @BeforeAll
  static void oneCaseOfEnergyThatALawyerHas() throws SQLException {
    database = PostgresServer.shared().create("petition");
    asCaller("worker", "CQ.ENERGY", "p-1", "worker", c -> handIn(c, "CQ.ENERGY", "p-1", 1));
    try (Connection superuser = database.asSuperuser().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.executeUpdate(
          "insert into legal_aid_lawyer (id, union_path, name, licence, firm, fields, capacity,"
              + " active, person_ref, version, created_at) values ('"
              + LAWYER
              + "', 'CQ.ENERGY',"
              + " 'l', '1', 'f', 'WAGES', 5, true, 'p-lawyer', 1, now()), ('"
              + GONE
              + "',"
              + " 'CQ.ENERGY', 'l', '2', 'f', 'WAGES', 5, false, 'p-gone', 1, now())");
      statement.executeUpdate(
          "update legal_aid set lawyer_ref = 'p-lawyer', lawyer_id = '"
              + LAWYER
              + "',"
              + " state = 'ASSIGNED'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "worker, CQ.ENERGY,       p-1,      worker,           1, 1",
    "worker, CQ.ENERGY,       p-2,      worker,           0, 0",
    "staff,  CQ.ENERGY,       p-9,      petition-officer, 1, 1",
    "staff,  CQ,              p-9,      leader,           1, 1",
    "staff,  CQ,              p-9,      auditor,          1, 0",
    "staff,  CQ.YUBEI,        p-9,      leader,           0, 0",
    "staff,  CQ.ENERGY.MINE3, p-9,      petition-officer, 0, 0",
    "staff,  CQ.ENERGY,       p-9,      aid-clerk,        0, 0",
    "staff,  CQ,              p-lawyer, lawyer,           1, 1",
    "staff,  CQ.ENERGY,       p-9,      lawyer,           0, 0",
    "staff,  CQ.ENERGY,       p-gone,   lawyer,           0, 0",
    // Nothing was referred to it.
    "agency, CQ,              '',       agency-justice,   0, 0",
    "agency, CQ,              '',       agency-bank,      0, 0",
    "public, '',              '',       '',               0, 0",
    "system, '',              '',       '',               1, 1"
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
            try (ResultSet row = statement.executeQuery("select count(*) from legal_aid")) {
              row.next();
              assertThat(row.getInt(1)).isEqualTo(seen);
            }
            assertThat(statement.executeUpdate("update legal_aid set version = version"))
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
            "insert into legal_aid (id, number, union_path, person_ref, applicant_name_sealed,"
                + " facts_sealed, matter, employer_name, employer_key, urgent_measure, migrant,"
                + " state, received_on, version, created_at) values (?, ?, ?::ltree, ?, '\\x00',"
                + " '\\x00', 'WAGES', 'e', 'e', false, false, 'RECEIVED', '2026-03-02', 1, now())")) {
      insert.setObject(1, new UUID(0, place));
      insert.setString(2, "LA-" + union + "-2026-00000" + place);
      insert.setString(3, union);
      insert.setString(4, person);
      insert.executeUpdate();
    }
  }
}
