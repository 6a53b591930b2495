package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;

/**
 * How many speak for a group of a size, by the local rule of a union. A rule is never rewritten.
 */
@ApplicationScoped
class SetLimits {
  private static final String ADD =
      """
      insert into representative_limit (union_path, valid_from, headcount_up_to, most, source)
      values (?::ltree, ?, ?, ?, ?)""";

  private static final String LIST =
      """
      select union_path::text, valid_from, headcount_up_to, most, source from representative_limit
      order by valid_from desc, union_path, headcount_up_to limit 500""";

  private final CaseSql sql;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  SetLimits(CaseSql sql, AuditTrail audit, CurrentCaller caller) {
    this.sql = sql;
    this.audit = audit;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LimitsView set(LimitsRequest request) {
    UnionPath union = caller.get().requireUnion();
    if (!sql.read(
            row -> row.getInt(1),
            "select 1 from representative_limit where union_path = ?::ltree and valid_from = ? limit 1",
            union.value(),
            request.validFrom())
        .isEmpty()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("validFrom", "SET_BEFORE", "该日起已有规定", "a rule from that day on is there");
    }
    long sizes = request.limits().stream().map(LimitRequest::headcountUpTo).distinct().count();
    if (sizes < request.limits().size()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("limits", "TWICE", "同一人数只能规定一次", "names a headcount twice");
    }
    for (LimitRequest limit : request.limits()) {
      sql.change(
          ADD,
          union.value(),
          request.validFrom(),
          limit.headcountUpTo(),
          limit.most(),
          request.source().strip());
    }
    audit.record(
        AuditEntry.of("representative-limits-set", "representative-limit", union.value())
            .in(union)
            .changed("validFrom", null, request.validFrom()));
    return list();
  }

  @Transactional
  LimitsView list() {
    return new LimitsView(
        sql.read(
            row ->
                new LimitView(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5)),
            LIST));
  }
}
