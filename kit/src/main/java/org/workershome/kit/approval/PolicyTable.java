package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;

/** Policies with their steps. */
@Singleton
class PolicyTable {
  private static final String ROW =
      """
      select id, code, union_path::text as union_path, version, title, state, effective_from, effective_to,
        drafted_subject, drafted_ref, activated_subject, activated_ref, created_at, revision
      from approval_policy""";

  private final ApprovalRows rows;

  PolicyTable(ApprovalRows rows) {
    this.rows = rows;
  }

  Optional<Policy> find(UUID id) {
    return rows.one(ROW + " where id = ?", this::read, id);
  }

  Optional<Policy> lock(UUID id) {
    return rows.one(ROW + " where id = ? for update", this::read, id);
  }

  /** The policy of the nearest union, from this one upwards, that has one in force on the day. */
  Optional<Policy> inForce(String code, UnionPath union, LocalDate day) {
    return rows.one(
        ROW
            + """
             where code = ? and state = 'ACTIVE' and scope = any (?)
              and daterange(effective_from, effective_to) @> ?::date
            order by length(scope) desc limit 1""",
        this::read,
        code,
        scopes(union),
        day);
  }

  /** Those that the version would stand in the way of, in its scope, from the day on. */
  List<Policy> activeFrom(Policy draft, LocalDate day, @Nullable LocalDate until) {
    return rows.list(
        ROW
            + """
             where code = ? and scope = ? and state = 'ACTIVE'
              and daterange(effective_from, effective_to) && daterange(?::date, ?::date)
            order by effective_from for update""",
        this::read,
        draft.code(),
        draft.union() == null ? "" : draft.union().value(),
        day,
        until);
  }

  List<Policy> list(@Nullable String code, PageRequest page) {
    var sql = new StringBuilder(ROW).append(" where true");
    List<Object> parameters = new ArrayList<>();
    if (code != null) {
      sql.append(" and code = ?");
      parameters.add(code);
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), this::read, parameters.toArray());
  }

  /** A draft, under the next number of its code and union. */
  void insert(UUID id, String code, UnionPath union, String title, Person drafter, Instant now) {
    rows.list(
        "select pg_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 4730))",
        row -> 0,
        code,
        union);
    rows.change(
        """
        insert into approval_policy (id, code, union_path, version, title, state, drafted_subject, drafted_ref,
          created_at, revision)
        select ?, ?, ?::ltree, coalesce(max(version), 0) + 1, ?, 'DRAFT', ?, ?, ?, 1
        from approval_policy where code = ? and scope = ?""",
        id,
        code,
        union,
        title,
        drafter.subject(),
        drafter.personRef(),
        now,
        code,
        union);
  }

  void replaceSteps(UUID policy, List<PolicyStep> steps) {
    rows.change("delete from approval_policy_step where policy_id = ?", policy);
    for (PolicyStep step : steps) {
      rows.change(
          """
          insert into approval_policy_step (policy_id, position, title, form, roles, needed, level, or_above,
            amount_from, amount_to, holders, due_days, expire_days, quorum, majority)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          policy,
          step.position(),
          step.title(),
          step.form(),
          step.roles(),
          step.needed(),
          step.level(),
          step.orAbove(),
          step.from(),
          step.to(),
          step.holders(),
          step.dueDays(),
          step.expireDays(),
          step.quorum(),
          step.majority());
    }
  }

  void retitle(UUID id, String title) {
    rows.change(
        "update approval_policy set title = ?, revision = revision + 1 where id = ?", title, id);
  }

  void activate(UUID id, LocalDate from, @Nullable LocalDate until, Person activator) {
    rows.change(
        "update approval_policy set state = 'ACTIVE', effective_from = ?, effective_to = ?,"
            + " activated_subject = ?, activated_ref = ?, revision = revision + 1 where id = ?",
        from,
        until,
        activator.subject(),
        activator.personRef(),
        id);
  }

  /** Ends a version on a day; on that very day it is retired. */
  void end(UUID id, LocalDate until, boolean retired) {
    rows.change(
        "update approval_policy set effective_to = ?, state = case when ? then 'RETIRED' else state end,"
            + " revision = revision + 1 where id = ?",
        until,
        retired,
        id);
  }

  /** A draft that nobody wants any more. */
  void discard(UUID id) {
    rows.change(
        "update approval_policy set state = 'RETIRED', revision = revision + 1 where id = ?", id);
  }

  /** Versions whose last day has passed. */
  int retireEnded(LocalDate today) {
    return rows.change(
        "update approval_policy set state = 'RETIRED', revision = revision + 1"
            + " where state = 'ACTIVE' and effective_to <= ?",
        today);
  }

  private static List<String> scopes(UnionPath union) {
    List<String> scopes = new ArrayList<>(List.of(""));
    union.levels().forEach(level -> scopes.add(level.value()));
    return scopes;
  }

  private Policy read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String union = row.getString("union_path");
    String activator = row.getString("activated_subject");
    return new Policy(
        id,
        row.getString("code"),
        union == null ? null : new UnionPath(union),
        row.getInt("version"),
        row.getString("title"),
        PolicyState.valueOf(row.getString("state")),
        ApprovalRows.date(row, "effective_from"),
        ApprovalRows.date(row, "effective_to"),
        new Person(row.getString("drafted_subject"), row.getString("drafted_ref")),
        activator == null ? null : new Person(activator, row.getString("activated_ref")),
        ApprovalRows.instant(row, "created_at"),
        row.getLong("revision"),
        steps(id));
  }

  private List<PolicyStep> steps(UUID policy) {
    return rows.list(
        "select * from approval_policy_step where policy_id = ? order by position",
        PolicyTable::step,
        policy);
  }

  private static PolicyStep step(ResultSet row) throws SQLException {
    return new PolicyStep(
        row.getInt("position"),
        row.getString("title"),
        StepForm.valueOf(row.getString("form")),
        ApprovalRows.texts(row, "roles"),
        ApprovalRows.number(row, "needed"),
        row.getInt("level"),
        row.getBoolean("or_above"),
        ApprovalRows.money(row, "amount_from"),
        ApprovalRows.money(row, "amount_to"),
        ApprovalRows.texts(row, "holders"),
        ApprovalRows.number(row, "due_days"),
        ApprovalRows.number(row, "expire_days"),
        VoteShare.valueOf(row.getString("quorum")),
        VoteShare.valueOf(row.getString("majority")));
  }
}
