package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** The second wall alone: who sees a day and a booking. */
class ReceptionPolicyTest {
  private static TestDatabase database;

  @BeforeAll
  static void aPublishedAndAPlannedDayOfEnergyAndABooking() {
    database = PostgresServer.shared().create("petition");
    var superuser = new Superuser(database);
    superuser.change(
        """
        insert into reception_rule (id, union_path, kind, day_of_month, months, shift, valid_from, opens_at,
          closes_at, slot_minutes, slot_capacity, place, form, notice_days, adopted_at, adopted_by_subject,
          adopted_by_name, version)
        values ('00000000-0000-0000-0000-000000000001', 'CQ.ENERGY', 'DAY_OF_MONTH', 25, '{3}', 'FORWARD',
          '2026-01-01', '09:00', '10:00', 30, 1, 'p', 'FIXED_PLACE', 5, now(), 's', 'n', 1)""");
    superuser.change(
        """
        insert into reception_leader (id, union_path, person_ref, name, post, portfolio, rank, added_at, version)
        values ('00000000-0000-0000-0000-000000000002', 'CQ.ENERGY', 'l', 'n', 'p', 'w', 1, now(), 1)""");
    superuser.change(
        """
        insert into reception_day (id, union_path, rule_id, nominal_on, held_on, provisional, calendar_rev, state,
          leader_id, leader_ref, leader_name, leader_post, leader_portfolio, place, form, opens_at, closes_at,
          notice_days, published_at, created_at, version)
        select ('00000000-0000-0000-0000-00000000001' || n)::uuid, 'CQ.ENERGY',
          '00000000-0000-0000-0000-000000000001', '2026-03-24'::date + n, '2026-03-24'::date + n, false, 0, state,
          '00000000-0000-0000-0000-000000000002', 'l', 'n', 'p', 'w', 'x', 'FIXED_PLACE', '09:00', '10:00', 5,
          case state when 'PUBLISHED' then now() end, now(), 1
        from (values (1, 'PUBLISHED'), (2, 'PLANNED')) as d (n, state)""");
    superuser.change(
        """
        insert into reception_booking (id, day_id, union_path, person_ref, matter_sealed, made_by, made_by_subject,
          walk_in, state, created_at, version)
        values ('00000000-0000-0000-0000-000000000021', '00000000-0000-0000-0000-000000000011', 'CQ.ENERGY',
          'p-1', '\\x00', 'OFFICER', 's', true, 'ATTENDED', now(), 1)""");
  }

  @ParameterizedTest
  @CsvSource({
    "worker, CQ.ENERGY,       p-1, worker,           1, 1, 0",
    "worker, CQ.ENERGY.MINE3, p-2, worker,           1, 0, 0", // of the union above him
    "worker, CQ,              p-2, worker,           0, 0, 0",
    "worker, CQ.YUBEI,        p-2, worker,           0, 0, 0",
    "staff,  CQ.ENERGY,       p-9, petition-officer, 2, 1, 1",
    "staff,  CQ,              p-9, auditor,          2, 1, 1",
    "staff,  CQ.ENERGY.MINE3, p-9, petition-officer, 1, 0, 0",
    "staff,  CQ.ENERGY,       p-9, aid-clerk,        2, 0, 0",
    "staff,  CQ.YUBEI,        p-9, petition-officer, 0, 0, 0",
    "agency, CQ,              '',  agency-bank,      0, 0, 0",
    "public, '',              '',  '',               0, 0, 0",
    "system, '',              '',  '',               2, 1, 1"
  })
  void whoSeesWhat(
      String kind, String union, String person, String roles, int days, int bookings, int leaders)
      throws SQLException {
    try (Connection connection = as(kind, union, person, roles)) {
      assertThat(count(connection, "reception_day")).isEqualTo(days);
      assertThat(count(connection, "reception_booking")).isEqualTo(bookings);
      assertThat(count(connection, "reception_leader")).isEqualTo(leaders);
    }
  }

  private static Connection as(String kind, String union, String person, String roles)
      throws SQLException {
    Connection connection = database.asApp().getConnection();
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
    return connection;
  }

  private static int count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
