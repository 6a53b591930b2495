package org.workershome.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.eligibility.Assessment;
import org.workershome.aid.eligibility.Category;
import org.workershome.aid.eligibility.Eligibility;
import org.workershome.aid.eligibility.HouseholdFacts;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;

/**
 * What the rules advise when a file is reviewed, and what the reviewer finds; kept as they were.
 */
@ApplicationScoped
class Assessments {
  private final Eligibility eligibility;
  private final KeptFacts facts;
  private final Rows rows;
  private final FieldCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  Assessments(
      Eligibility eligibility,
      KeptFacts facts,
      Rows rows,
      FieldCipher cipher,
      ObjectMapper json,
      Clock clock) {
    this.eligibility = eligibility;
    this.facts = facts;
    this.rows = rows;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Judges the file by the rules of today and writes down what the reviewer makes of it. A file
   * without facts has none.
   *
   * @param found by the reviewer; null: what the rules advise
   */
  void record(Household household, Actor reviewer, @Nullable Category found) {
    requireCurrent(household.id());
    Optional<HouseholdFacts> known = facts.current(household.id());
    if (known.isEmpty()) {
      if (found != null) {
        throw incomplete("请先填写收支情况，再认定困难类别", "A category needs the household's facts first");
      }
      return;
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    Assessment advice = eligibility.assess(known.get(), household.unionPath(), today);
    Category decided = found == null ? advice.category() : found;
    UUID id = Ids.next();
    rows.change(
        "insert into household_assessment (id, household_id, union_path, person_ref, advised,"
            + " decided, rule_set_id, standard_id, assessed_on, explanation_sealed,"
            + " reviewer_subject, reviewer_ref, created_at)"
            + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        household.id(),
        household.unionPath(),
        household.personRef(),
        advice.category(),
        decided,
        advice.ruleSetId(),
        advice.standard().id(),
        today,
        cipher.seal(text(advice), context(id)),
        reviewer.subject(),
        reviewer.personRef(),
        now);
    rows.change("update household set category = ? where id = ?", decided, household.id());
  }

  /** Facts are of the members that the file has. */
  void requireCurrent(UUID household) {
    if (facts.outdated(household)) {
      throw incomplete("家庭成员已变更，请更新收支情况", "The members have changed: write the facts anew");
    }
  }

  @Transactional
  Page<AssessmentView> list(UUID household, PageRequest page) {
    var sql =
        new StringBuilder(
            "select a.* from household_assessment a join household h on h.id = a.household_id"
                + " where a.household_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(household));
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (a.created_at, a.id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by a.created_at desc, a.id desc limit ?");
    parameters.add(page.fetch());
    List<AssessmentView> found = rows.list(sql.toString(), this::view, parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  private AssessmentView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] sealed = row.getBytes("explanation_sealed");
    return new AssessmentView(
        id,
        Category.valueOf(row.getString("advised")),
        Category.valueOf(row.getString("decided")),
        row.getObject("assessed_on", LocalDate.class),
        sealed == null ? null : assessment(cipher.open(sealed, context(id))),
        Rows.instant(row, "created_at"));
  }

  private static String context(UUID id) {
    return "household_assessment.explanation:" + id;
  }

  private static ProblemException incomplete(String zh, String en) {
    return new ProblemException(AidProblem.INCOMPLETE).detail(zh, en);
  }

  private String text(Assessment advice) {
    try {
      return json.writeValueAsString(advice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment that is not JSON", e);
    }
  }

  private Assessment assessment(String text) {
    try {
      return json.readValue(text, Assessment.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment that cannot be read");
    }
  }
}
