package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/** What waits for the caller, and one request with its history. Changes nothing. */
@Singleton
class ApprovalLookup {
  private static final int DEEPEST_INDEXED = 5;

  private final ApprovalRows rows;
  private final ApprovalTable table;
  private final PolicyTable policies;
  private final Delegations delegations;
  private final Moves moves;
  private final CurrentCaller callers;

  ApprovalLookup(
      ApprovalRows rows,
      ApprovalTable table,
      PolicyTable policies,
      Delegations delegations,
      Moves moves,
      CurrentCaller callers) {
    this.rows = rows;
    this.table = table;
    this.policies = policies;
    this.delegations = delegations;
    this.moves = moves;
    this.callers = callers;
  }

  /** A request with the policy that it keeps to and all that happened. */
  record Found(StoredRequest request, Policy policy, List<ApprovalMoveView> history) {}

  /**
   * What the caller may decide now, for himself or for others, newest first. The steps of his own
   * union are found by one index, those of unions below that admit superiors by another.
   */
  Page<StoredRequest> pending(PageRequest page) {
    Caller caller = callers.get();
    UnionPath union = caller.requireUnion();
    List<UnionPath> levels = union.levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    List<Object> parameters = new ArrayList<>();
    String sql =
        "select * from ("
            + branch("a0 = ?", List.of(union.value()), page, parameters)
            + ") here union all select * from ("
            + branch(
                "at_or_above and a" + level + " = ? and a0 <> ? and at_union <@ ?::ltree",
                List.of(levels.get(level - 1).value(), union.value(), union.value()),
                page,
                parameters)
            + ") below order by created_at desc, id desc limit ?";
    parameters.add(page.fetch());
    return Page.of(
        rows.list(sql, table::read, parameters.toArray()),
        page,
        last -> new PageCursor(last.createdAt(), last.id()));
  }

  private String branch(String place, List<String> at, PageRequest page, List<Object> parameters) {
    Set<String> own = Person.of(callers.get()).keys();
    Instant now = moves.now();
    var sql =
        new StringBuilder(ApprovalTable.ROW)
            .append(" where state = 'PENDING' and ")
            .append(place)
            .append(" and (at_expires is null or at_expires > ?)")
            .append(" and not excluded_keys && ? and not taken_keys && ? and (");
    parameters.addAll(at);
    parameters.add(now);
    parameters.add(own);
    parameters.add(own);
    mine(sql, Acting.self(callers.get()).roles(), own, parameters);
    for (Delegation delegation : delegations.toCaller()) {
      if (delegation.union().equals(callers.get().union())) {
        Set<String> principal = delegation.principal().keys();
        sql.append(" or (not excluded_keys && ? and not taken_keys && ?")
            .append(" and (cardinality(?) = 0 or policy_code = any (?)) and ");
        parameters.add(principal);
        parameters.add(principal);
        parameters.add(delegation.policies());
        parameters.add(delegation.policies());
        mine(sql, delegation.roles(), principal, parameters);
        sql.append(')');
      }
    }
    sql.append(')');
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return sql.toString();
  }

  /** A role of the step and, where somebody is named, the name. */
  private static void mine(
      StringBuilder sql, Iterable<String> roles, Set<String> keys, List<Object> parameters) {
    sql.append(
            "(at_roles && ? and (at_form <> 'INDIVIDUAL' or not jsonb_exists(roster, at_step::text)")
        .append(" or jsonb_exists_any(roster -> at_step::text, ?)))");
    List<String> wire = new ArrayList<>();
    roles.forEach(wire::add);
    parameters.add(wire);
    parameters.add(keys);
  }

  /** For the requester, whoever may decide one of its steps or did, and auditors; else 404. */
  Found one(UUID id) {
    StoredRequest request = table.find(id).orElseThrow(Moves::notFound);
    Policy policy = policies.find(request.policyId()).orElseThrow(Moves::notFound);
    if (!isFor(request, request.steps(policy, request.amount()))) {
      throw Moves.notFound();
    }
    return new Found(
        request,
        policy,
        rows.list(
            "select * from approval_move where request_id = ? order by at, id",
            ApprovalMoveView::read,
            id));
  }

  private boolean isFor(StoredRequest request, List<RequiredStep> steps) {
    Caller caller = callers.get();
    if (caller.kind() == CallerKind.SYSTEM || caller.hasAny(Role.AUDITOR, Role.INSPECTOR)) {
      return true;
    }
    Set<String> own = Person.of(caller).keys();
    Set<String> concerned = new HashSet<>(request.requester().keys());
    concerned.addAll(request.taken());
    if (!Collections.disjoint(own, concerned)) {
      return true;
    }
    Acting self = Acting.self(caller);
    boolean byRole = steps.stream().anyMatch(step -> CourseRules.roleAt(step, self).isPresent());
    return byRole || delegations.toCaller().stream().anyMatch(it -> allows(it, request, steps));
  }

  private static boolean allows(
      Delegation delegation, StoredRequest request, List<RequiredStep> steps) {
    Acting principal =
        new Acting(
            delegation.principal(), null, Set.copyOf(delegation.roles()), delegation.union());
    return delegation.covers(request.policyCode())
        && steps.stream().anyMatch(step -> CourseRules.roleAt(step, principal).isPresent());
  }
}
