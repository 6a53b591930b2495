package org.workershome.aid.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Rule sets by date: those that ship, and unions' own. */
@ApplicationScoped
class RuleSets {
  static final String TYPE = "rule-set";

  static final String INSERT =
      "insert into rule_set (id, code, union_path, title, formula, deep_percent, relative_percent,"
          + " accidental_percent, deep_months, counted_incomes, counted_expenditures, exclusions,"
          + " most_homes, migrant_months, imputed_wage, working_age_from, working_age_to,"
          + " effective_from, source, content_hash, maker_subject, maker_ref, created_at)"
          + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ROW = "select *, union_path::text as path from rule_set";

  private final Rows rows;

  RuleSets(Rows rows) {
    this.rows = rows;
  }

  /**
   * The nearest union's; there, of the latest date.
   *
   * @param union null for whoever is of none: those that ship count
   * @throws ProblemException 422 when there is none
   */
  RuleSet inForce(@Nullable String union, LocalDate day) {
    return rows.one(
            ROW
                + " where state = 'IN_FORCE' and effective_from <= ?"
                + " and (union_path is null or union_path @> ?::ltree)"
                + " order by nlevel(union_path) desc nulls last, effective_from desc, id desc limit 1",
            RuleSets::rules,
            day,
            union)
        .orElseThrow(
            () ->
                new ProblemException(AidProblem.NO_RULE_SET)
                    .detail(day + " 没有生效的认定规则", "No rule set is in force on " + day)
                    .with("day", day));
  }

  @Transactional
  Page<RuleSetView> list(PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    var sql = new StringBuilder(ROW);
    page.after()
        .ifPresent(
            after -> {
              sql.append(" where (created_at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    List<RuleSetView> found = rows.list(sql.toString(), RuleSets::view, parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  RuleSetView one(UUID id) {
    return rows.one(ROW + " where id = ?", RuleSets::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  static RuleSet of(UUID id, String union, RuleSetRequest request) {
    return new RuleSet(
        id,
        request.code(),
        union,
        request.title().strip(),
        request.formula(),
        request.deepPercent(),
        request.relativePercent(),
        request.accidentalPercent(),
        request.deepMonths(),
        request.countedIncomes(),
        request.countedExpenditures(),
        request.exclusions(),
        request.mostHomes(),
        request.migrantMonths(),
        request.imputedWage(),
        request.workingAgeFrom(),
        request.workingAgeTo(),
        request.effectiveFrom());
  }

  /** Everything that is approved, the sets in their order. */
  static String text(RuleSet rules) {
    return String.join(
        "\n",
        rules.id() + " " + rules.code() + " " + rules.unionPath() + " " + rules.title(),
        rules.formula() + " " + rules.deepPercent() + " " + rules.relativePercent(),
        rules.accidentalPercent() + " " + rules.deepMonths() + " " + rules.effectiveFrom(),
        String.join(",", names(rules.countedIncomes())),
        String.join(",", names(rules.countedExpenditures())),
        String.join(",", names(rules.exclusions())),
        rules.mostHomes() + " " + rules.migrantMonths() + " " + rules.imputedWage(),
        rules.workingAgeFrom() + " " + rules.workingAgeTo());
  }

  static <E extends Enum<E>> String[] names(Set<E> constants) {
    return constants.stream().sorted().map(Enum::name).toArray(String[]::new);
  }

  private static RuleSetView view(ResultSet row) throws SQLException {
    return new RuleSetView(
        row.getObject("id", UUID.class),
        rules(row),
        row.getString("source"),
        RulesState.valueOf(row.getString("state")),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static RuleSet rules(ResultSet row) throws SQLException {
    return new RuleSet(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("path"),
        row.getString("title"),
        Formula.valueOf(row.getString("formula")),
        row.getInt("deep_percent"),
        row.getInt("relative_percent"),
        row.getInt("accidental_percent"),
        row.getObject("deep_months", Integer.class),
        constants(row, "counted_incomes", IncomeKind.class),
        constants(row, "counted_expenditures", ExpenditureKind.class),
        constants(row, "exclusions", Exclusion.class),
        row.getInt("most_homes"),
        row.getInt("migrant_months"),
        new Money(row.getBigDecimal("imputed_wage")),
        row.getInt("working_age_from"),
        row.getInt("working_age_to"),
        row.getObject("effective_from", LocalDate.class));
  }

  private static <E extends Enum<E>> Set<E> constants(ResultSet row, String column, Class<E> type)
      throws SQLException {
    Set<E> found = EnumSet.noneOf(type);
    for (String name : (String[]) row.getArray(column).getArray()) {
      found.add(Enum.valueOf(type, name));
    }
    return Collections.unmodifiableSet(found);
  }
}
