package org.workershome.petition.figures;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/**
 * How long the statistics of one union and of a whole federation take among a million petitions of
 * two thousand unions. No test: run it by name and read.
 */
@ServiceTest
class StatisticsSpeedMeasure {
  private static final int PETITIONS = Integer.getInteger("petitions", 1_000_000);
  private static final int TURNS = Integer.getInteger("turns", 5);

  /** Forty districts of fifty unions each; three years; one in fifty is a group visit. */
  private static final List<String> PLANT =
      List.of(
          "set session_replication_role = replica",
          """
          insert into petition (id, number, query_code_hash, union_path, person_ref, channel, category, matter, state,
            title, text_sealed, employer_name, created_at, received_on, notice_due_on, headcount, registered_at,
            first_handler_subject, first_handler_name, first_handler_ref, owner_subject, owner_name, owner_ref,
            owner_since, accepted_on, outcome, ended_on, version)
          select gen_random_uuid(), 'XF-M-' || i, decode(md5(i::text), 'hex'),
            ('SPEED.D' || i %% 40 || '.U' || (i / 40) %% 50)::ltree, md5('person' || i %% 700000),
            case when i %% 50 = 0 then 'GROUP_VISIT' else (array['LETTER', 'VISIT', 'CALL', 'ONLINE'])[1 + i %% 4] end,
            case when i %% 5 = 0 then 'SUGGESTION' else 'CLAIM' end, 'WAGE_ARREARS', 'CLOSED', '拖欠工资的信访事项' || i,
            decode(repeat(md5(i::text), 12), 'hex'), '重庆某某矿业有限公司', day, day::date, day::date + 15,
            case when i %% 50 = 0 then 5 + i %% 60 else 1 end, day, 'handler' || i %% 4000, '经办', 'r', 'handler' || i %% 4000,
            '经办', 'r', day, day::date + 3, case when i %% 3 = 0 then 'SUPPORT' end, day::date + 40, 1
          from (select i, timestamptz '2023-01-01' + (i %% 1095) * interval '1 day' as day
            from generate_series(1, %1$d) i) as planted\
          """,
          """
          insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount, unit,
            roll_forward, warn_before, start_event, started_on, due_on, warn_on, provisional, calendar_rev, state,
            breached_at, completed_on, ended_at, version, created_at)
          select gen_random_uuid(), 'petition', id, union_path, person_ref, 'notice', '第二十三条', 15, 'NATURAL_DAYS', false,
            3, '收到', received_on, received_on + 15, received_on + 10, false, 0,
            case when hashtext(number) %% 10 = 0 then 'BREACHED' else 'MET' end,
            case when hashtext(number) %% 10 = 0 then now() end, received_on + 9, now(), 1, now()
          from petition where union_path <@ 'SPEED'\
          """,
          "vacuum analyze petition",
          "vacuum analyze timer");

  @Test
  void oneUnionAndTheWholeFederation() throws Exception {
    try (Connection connection = Superuser.ofTheRunningTest().connection();
        Statement statement = connection.createStatement()) {
      for (String plant : PLANT) {
        statement.execute(plant.contains("%%") ? plant.formatted(PETITIONS) : plant);
      }
    }
    measure("one union, a year", "SPEED.D7.U9", "2024-01-01", "2024-12-31", Map.of());
    measure("one district, a year", "SPEED.D7", "2024-01-01", "2024-12-31", Map.of());
    measure("federation, a year", "SPEED", "2024-01-01", "2024-12-31", Map.of());
    measure(
        "federation, a year, by union", "SPEED", "2024-01-01", "2024-12-31", Map.of("by", "UNION"));
    measure("federation, three years", "SPEED", "2023-01-01", "2025-12-31", Map.of());
    measure(
        "federation, a year, by month", "SPEED", "2024-01-01", "2024-12-31", Map.of("by", "MONTH"));
    measure(
        "federation, a year, by channel",
        "SPEED",
        "2024-01-01",
        "2024-12-31",
        Map.of("by", "CHANNEL"));
  }

  private static void measure(
      String what, String union, String from, String to, Map<String, String> more) {
    List<Long> millis = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      long begin = System.nanoTime();
      new At("SPEED")
          .as("auditor")
          .queryParam("union", union)
          .queryParam("from", from)
          .queryParam("to", to)
          .queryParams(more)
          .get("/api/petition/statistics")
          .then()
          .statusCode(200);
      millis.add((System.nanoTime() - begin) / 1_000_000);
    }
    System.out.println(what + ": " + millis + " ms");
  }
}
