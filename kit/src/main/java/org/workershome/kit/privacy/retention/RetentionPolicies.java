package org.workershome.kit.privacy.retention;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** How long each type is kept, by date. A policy is never changed: a later one follows it. */
@Singleton
class RetentionPolicies {
  private static final String ROW =
      "select id, record_type, effective_from, active_months, retain_months, action, basis, made_by"
          + " from retention_policy";

  private final Rows rows;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Map<String, RetainedRecords> types;

  RetentionPolicies(
      Rows rows, AuditTrail audit, CurrentCaller callers, @All List<RetainedRecords> types) {
    this.rows = rows;
    this.audit = audit;
    this.callers = callers;
    this.types =
        types.stream()
            .collect(
                Collectors.toUnmodifiableMap(RetainedRecords::recordType, Function.identity()));
  }

  List<RetentionPolicyView> list() {
    return rows.list(ROW + " order by record_type, effective_from desc", RetentionPolicies::view);
  }

  Optional<RetentionPolicyView> inForce(String recordType, LocalDate day) {
    return rows.one(
        ROW + " where record_type = ? and effective_from <= ? order by effective_from desc limit 1",
        RetentionPolicies::view,
        recordType,
        day);
  }

  /** The types that are declared, in order. */
  List<String> types() {
    return types.keySet().stream().sorted().toList();
  }

  /**
   * @throws ProblemException 400 for a type that nobody declares
   */
  RetainedRecords records(String recordType) {
    RetainedRecords known = types.get(recordType);
    if (known == null) {
      String names = String.join(", ", types());
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("recordType", "UNKNOWN_VALUE", "取值须为 " + names + " 之一", "must be one of " + names);
    }
    return known;
  }

  /**
   * In the transaction at hand.
   *
   * @throws ProblemException 400, 409 for a second one of the day, 422 below the law's least
   */
  RetentionPolicyView add(RetentionPolicyRequest request) {
    RetainedRecords records = records(request.recordType());
    if (request.activeMonths() > request.retainMonths()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("activeMonths", "TOO_LONG", "不得长于保存期限", "must not be above retainMonths");
    }
    if (!records.actions().contains(request.action())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "action",
              "UNKNOWN_VALUE",
              "此类记录只能 " + records.actions(),
              "must be one of " + records.actions());
    }
    if (request.retainMonths() < records.leastMonths()) {
      throw new ProblemException(RetentionProblem.KEPT_TOO_SHORT)
          .with("article", records.leastMonthsBasis())
          .with("leastMonths", records.leastMonths());
    }
    UUID id = Ids.next();
    int added =
        rows.change(
            "insert into retention_policy (id, record_type, effective_from, active_months,"
                + " retain_months, action, basis, made_by) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            id,
            request.recordType(),
            request.effectiveFrom(),
            request.activeMonths(),
            request.retainMonths(),
            request.action(),
            request.basis().strip(),
            callers.get().subject());
    if (added == 0) {
      throw new ProblemException(RetentionProblem.POLICY_EXISTS);
    }
    audit.record(
        AuditEntry.of("retention-policy-made", "retention-policy", id)
            .why(request.basis())
            .changed("recordType", null, request.recordType())
            .changed("retainMonths", null, request.retainMonths())
            .changed("action", null, request.action()));
    return rows.one(ROW + " where id = ?", RetentionPolicies::view, id).orElseThrow();
  }

  private static RetentionPolicyView view(ResultSet row) throws SQLException {
    return new RetentionPolicyView(
        row.getObject("id", UUID.class),
        row.getString("record_type"),
        row.getObject("effective_from", LocalDate.class),
        row.getInt("active_months"),
        row.getInt("retain_months"),
        RetentionAction.valueOf(row.getString("action")),
        row.getString("basis"),
        row.getString("made_by"));
  }
}
