package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Who approves for whom. In the transaction at hand. */
@Singleton
class Delegations {
  private final DelegationTable table;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  Delegations(DelegationTable table, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }

  /**
   * The caller lets somebody of his union approve for him, with the roles that he has now. What was
   * delegated to him he cannot pass on: those are no roles of his.
   */
  Delegation delegate(DelegationRequest request) {
    Caller caller = callers.get();
    Person principal = Person.of(caller).requireKnown();
    requireSense(request, principal);
    List<String> roles =
        caller.roles().stream()
            .filter(role -> role.kind() == CallerKind.STAFF)
            .map(Role::wire)
            .toList();
    if (roles.isEmpty()) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    Delegation made =
        new Delegation(
            Ids.next(),
            caller.requireUnion(),
            principal,
            request.delegateSubject(),
            request.delegatePersonRef(),
            roles,
            request.policies() == null ? List.of() : request.policies(),
            request.from(),
            request.to(),
            request.reason().strip(),
            clock.instant(),
            null,
            1);
    table.insert(made);
    audit.record(
        AuditEntry.of("approval-delegated", "approval-delegation", made.id())
            .in(made.union())
            .why(made.reason())
            .changed("from", null, made.from())
            .changed("to", null, made.to())
            .changed("policies", null, made.policies()));
    return get(made.id());
  }

  private void requireSense(DelegationRequest request, Person principal) {
    var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    if (request.delegateSubject() == null && request.delegatePersonRef() == null) {
      problem.fault("delegatePersonRef", "MISSING", "请指明被授权人", "Say whom you delegate to");
    }
    if (request.to().isBefore(request.from())) {
      problem.fault("to", "BEFORE_FROM", "结束日期不得早于开始日期", "The last day is before the first");
    } else if (request.to().isBefore(today())) {
      problem.fault("to", "PAST", "结束日期已过", "The last day has passed");
    } else if (request.to().isAfter(request.from().plusDays(366))) {
      problem.fault("to", "TOO_LONG", "授权期限不得超过一年", "At most one year");
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
    boolean toHimself =
        principal.subject().equals(request.delegateSubject())
            || (request.delegatePersonRef() != null
                && request.delegatePersonRef().equals(principal.personRef()));
    if (toHimself) {
      throw new ProblemException(ApprovalProblem.SELF_DELEGATION);
    }
  }

  Page<Delegation> list(PageRequest page) {
    return Page.of(table.list(page), page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  Delegation get(UUID id) {
    return table.find(id).orElseThrow(Moves::notFound);
  }

  /** By the principal himself, or by the security administrator above him. */
  Delegation revoke(UUID id, @Nullable String ifMatch, String reason) {
    Delegation found = table.find(id).orElseThrow(Moves::notFound);
    Caller caller = callers.get();
    boolean own = !Collections.disjoint(found.principal().keys(), Person.of(caller).keys());
    if (!own && !caller.has(Role.SECURITY_ADMIN)) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    Delegation locked = table.lock(id).orElseThrow(Moves::notFound);
    ETags.require(ifMatch, locked.version());
    if (locked.revokedAt() != null) {
      throw new ProblemException(TechnicalProblem.CONFLICT)
          .detail("授权已撤销", "It is revoked already")
          .with("legalMoves", List.of());
    }
    table.revoke(id, clock.instant(), caller.subject());
    audit.record(
        AuditEntry.of("approval-delegation-revoked", "approval-delegation", id)
            .in(found.union())
            .why(reason));
    return get(id);
  }

  /** What others delegated to the caller and holds today. */
  List<Delegation> toCaller() {
    return table.to(Person.of(callers.get()), today());
  }

  /**
   * As whom the caller acts by a delegation.
   *
   * @throws ProblemException 422 when it does not allow that
   */
  Acting acting(UUID delegation, String policyCode) {
    Caller caller = callers.get();
    Delegation found = valid(delegation, caller);
    if (!found.covers(policyCode)) {
      throw notValid("授权不包括此类审批", "It does not cover this policy");
    }
    return new Acting(
        Person.of(caller), found.principal(), Set.copyOf(found.roles()), caller.union());
  }

  /**
   * The caller with the delegated roles beside his own: in whose scope row-level security lets the
   * effect of his decision through. He stays who he is.
   */
  Caller scopeOf(UUID delegation) {
    Caller caller = callers.get();
    Delegation found = valid(delegation, caller);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(caller.roles());
    found.roles().stream().flatMap(role -> Role.ofWire(role).stream()).forEach(roles::add);
    return new Caller(
        CallerKind.STAFF,
        caller.subject(),
        caller.name(),
        caller.union(),
        caller.personRef(),
        roles,
        caller.scopes());
  }

  private Delegation valid(UUID delegation, Caller caller) {
    Delegation found =
        table.find(delegation).orElseThrow(() -> notValid("没有该授权", "There is no such delegation"));
    if (!found.isTo(Person.of(caller))) {
      throw notValid("该授权不是给您的", "It is not to the caller");
    }
    if (!found.isInForce(today())) {
      throw notValid("授权不在有效期内或已撤销", "It is not in force today, or is revoked");
    }
    if (!found.union().equals(caller.union())) {
      throw notValid("授权属于另一工会", "It belongs to another union");
    }
    return found;
  }

  private static ProblemException notValid(String zh, String en) {
    return new ProblemException(ApprovalProblem.DELEGATION_NOT_VALID).detail(zh, en);
  }
}
