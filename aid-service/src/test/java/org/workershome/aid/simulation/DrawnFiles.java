package org.workershome.aid.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.eligibility.HouseholdFacts;
import org.workershome.aid.eligibility.RuleSet;
import org.workershome.kit.testing.Superuser;

/** Files, rules and standards of a union of their own, put in behind the scenes. */
final class DrawnFiles {
  private final Superuser behind = Superuser.ofTheRunningTest();
  private final ObjectMapper json = new ObjectMapper();
  private final String union;

  DrawnFiles(String union) {
    this.union = union;
  }

  /** Files at the end of nobody's time: nothing in them is sealed, so that no key is missed. */
  void plant(Map<UUID, HouseholdFacts> files) throws SQLException {
    try (Connection connection = behind.connection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement household =
              connection.prepareStatement(
                  "insert into household (id, number, union_path, person_ref, state, created_at,"
                      + " created_on, filed_on, member_count, maker_subject, maker_ref,"
                      + " reviewer_subject, reviewer_ref, approver_subject, approver_ref, erased_on,"
                      + " version) values (?, ?, ?::ltree, ?, 'FILED', now(), current_date,"
                      + " current_date, ?, 'm', 'm', 'r', 'r', 'a', 'a', current_date, 1)");
          PreparedStatement facts =
              connection.prepareStatement(
                  "insert into household_facts (household_id, union_path, person_ref, region,"
                      + " residence, member_count, facts, secondary_causes, housing, floor_area,"
                      + " detail_sealed, as_of, recorded_subject, recorded_ref) values (?, ?::ltree,"
                      + " ?, ?, ?, ?, ?::jsonb, '{}', 'RENTED', 'UP_TO_20', ''::bytea,"
                      + " current_date, 'm', 'm')")) {
        for (Map.Entry<UUID, HouseholdFacts> file : files.entrySet()) {
          UUID id = file.getKey();
          int heads = file.getValue().members().size();
          bind(household, id, "SIM-" + id, union, "person-" + id, heads);
          bind(
              facts,
              id,
              union,
              "person-" + id,
              file.getValue().region(),
              file.getValue().residence().name(),
              heads,
              text(file.getValue()));
        }
        household.executeBatch();
        facts.executeBatch();
      }
      connection.commit();
    }
  }

  void inForce(RuleSet rules, String state) throws SQLException {
    try (Connection connection = behind.connection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into rule_set (id, code, union_path, title, formula, deep_percent,"
                    + " relative_percent, accidental_percent, deep_months, counted_incomes,"
                    + " counted_expenditures, exclusions, most_homes, migrant_months, imputed_wage,"
                    + " working_age_from, working_age_to, effective_from, source, created_at, state)"
                    + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::text[],"
                    + " ?, ?, ?, ?, ?, ?, 'x', now(), ?)")) {
      bind(
          insert,
          rules.id(),
          rules.code(),
          union,
          rules.title(),
          rules.formula().name(),
          rules.deepPercent(),
          rules.relativePercent(),
          rules.accidentalPercent(),
          rules.deepMonths(),
          array(rules.countedIncomes()),
          array(rules.countedExpenditures()),
          array(rules.exclusions()),
          rules.mostHomes(),
          rules.migrantMonths(),
          rules.imputedWage().amount(),
          rules.workingAgeFrom(),
          rules.workingAgeTo(),
          rules.effectiveFrom(),
          state);
      insert.executeBatch();
    }
  }

  UUID standard(String region, String residence, String amount, String state) {
    return UUID.fromString(
        behind
            .texts(
                "insert into subsistence_standard (union_path, region, residence, monthly_amount,"
                    + " effective_from, state) values (?::ltree, ?, ?, ?::numeric, case ? when"
                    + " 'PROPOSED' then date '2026-01-01' else date '2020-01-01' end, ?)"
                    + " returning id::text",
                union,
                region,
                residence,
                amount,
                state,
                state)
            .getFirst());
  }

  void remove() throws SQLException {
    try (Connection connection = behind.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String table :
          List.of(
              "simulation_case",
              "simulation_count",
              "simulation",
              "household_facts",
              "household",
              "rule_set",
              "subsistence_standard")) {
        statement.execute("delete from " + table + " where union_path <@ '" + union + "'");
      }
    }
  }

  private static String array(Iterable<? extends Enum<?>> constants) {
    return "{"
        + String.join(
            ",", StreamSupport.stream(constants.spliterator(), false).map(Enum::name).toList())
        + "}";
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private String text(HouseholdFacts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
