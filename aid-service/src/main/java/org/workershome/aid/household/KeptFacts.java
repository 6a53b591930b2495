package org.workershome.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.Rows;
import org.workershome.aid.eligibility.HouseholdFacts;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Reads what files say for the rules. */
@ApplicationScoped
class KeptFacts {
  private final Rows rows;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  KeptFacts(Rows rows, FieldCipher cipher, ObjectMapper json) {
    this.rows = rows;
    this.cipher = cipher;
    this.json = json;
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  FactsView one(UUID household) {
    return rows.one(
            // Who does not see the file, any more, does not see this either.
            "select f.* from household_facts f join household h on h.id = f.household_id"
                + " where f.household_id = ?",
            this::view,
            household)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Of a file whose members are still those that it was about. */
  Optional<HouseholdFacts> current(UUID household) {
    return rows.one(
        "select f.facts from household_facts f join household h on h.id = f.household_id"
            + " where f.household_id = ? and f.member_count = h.member_count",
        row -> facts(row.getString(1)),
        household);
  }

  /** Who wrote them down last; nobody when there are none. */
  @Nullable Actor recorder(UUID household) {
    return rows.one(
            "select recorded_subject, recorded_ref from household_facts where household_id = ?",
            row -> new Actor(row.getString(1), row.getString(2)),
            household)
        .orElse(null);
  }

  /** Whether somebody came or went since they were written down. */
  boolean outdated(UUID household) {
    return rows.one(
            "select f.member_count <> h.member_count from household_facts f"
                + " join household h on h.id = f.household_id where f.household_id = ?",
            row -> row.getBoolean(1),
            household)
        .orElse(false);
  }

  /** What is sealed of one member, to be shown for a purpose. */
  Optional<MemberDetail> detail(UUID household, int member) {
    return rows.one(
            "select detail_sealed from household_facts where household_id = ?",
            row -> details(cipher.open(row.getBytes(1), context(household))),
            household)
        .filter(details -> member < details.size())
        .map(details -> details.get(member));
  }

  static String context(UUID household) {
    return "household_facts.detail:" + household;
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts that are not JSON", e);
    }
  }

  private FactsView view(ResultSet row) throws SQLException {
    return new FactsView(
        facts(row.getString("facts")),
        Stream.of((String[]) row.getArray("secondary_causes").getArray())
            .map(HardshipCause::valueOf)
            .toList(),
        HousingKind.valueOf(row.getString("housing")),
        FloorArea.valueOf(row.getString("floor_area")),
        row.getObject("as_of", LocalDate.class));
  }

  private HouseholdFacts facts(String text) {
    try {
      return json.readValue(text, HouseholdFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts that cannot be read");
    }
  }

  private List<MemberDetail> details(String text) {
    try {
      return json.readValue(text, new TypeReference<List<MemberDetail>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details that cannot be read");
    }
  }
}
