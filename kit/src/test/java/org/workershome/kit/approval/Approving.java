package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.testing.Tokens;

/** Callers, policies and requests for tests of the room. */
final class Approving {
  static final String HASH = ContentHash.of("thing", Map.of("what", "as proposed"));
  static final String OTHER_HASH = ContentHash.of("thing", Map.of("what", "something else"));

  private static final Map<String, String> UNIONS =
      Map.of("energy", "CQ.ENERGY", "yubei", "CQ.YUBEI", "city", "CQ", "mine", "CQ.ENERGY.MINE3");

  private Approving() {}

  /** A demo account, as {@link Tokens} names them, with more roles if wanted. */
  static Caller caller(String account, Role... more) {
    String[] parts = account.split("\\.", -1);
    Role role = Role.ofWire(parts[1].replaceAll("\\d+$", "")).orElseThrow();
    Set<Role> roles = Arrays.stream(more).collect(Collectors.toSet());
    roles.add(role);
    return new Caller(
        role.kind(),
        Tokens.subjectOf(account),
        account,
        new UnionPath(requireNonNull(UNIONS.get(parts[0]))),
        Tokens.personRefOf(account),
        roles,
        Set.of());
  }

  /** An account of which nobody has said whose it is. */
  static Caller withoutPerson(String account) {
    Caller known = caller(account);
    return new Caller(
        known.kind(), known.subject(), known.name(), known.union(), null, known.roles(), Set.of());
  }

  /** Another account of the same person. */
  static Caller otherAccountOf(Caller person, String account) {
    Caller other = caller(account);
    return new Caller(
        CallerKind.STAFF,
        other.subject(),
        other.name(),
        other.union(),
        person.personRef(),
        other.roles(),
        Set.of());
  }

  /** In a transaction of its own, in the caller's scope. */
  static <T> T as(Caller caller, Callable<T> work) {
    try {
      return SystemScope.callOnBehalf(caller, () -> QuarkusTransaction.requiringNew().call(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static String newCode() {
    return "p-" + Ids.next().toString().toLowerCase(Locale.ROOT);
  }

  static ApprovalPolicyStepRequest step(@Nullable Integer needed, Role... roles) {
    return new ApprovalPolicyStepRequest(
        "审批",
        StepForm.INDIVIDUAL,
        wire(roles),
        needed,
        0,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static ApprovalPolicyStepRequest form(StepForm form, Role... roles) {
    return new ApprovalPolicyStepRequest(
        "审批", form, wire(roles), null, 0, false, null, null, null, null, null, null, null);
  }

  static ApprovalPolicyStepRequest above(int level, boolean orAbove, Role... roles) {
    return new ApprovalPolicyStepRequest(
        "上级审批",
        StepForm.INDIVIDUAL,
        wire(roles),
        1,
        level,
        orAbove,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static ApprovalPolicyStepRequest band(
      @Nullable String from, @Nullable String below, Integer needed, Role... roles) {
    return new ApprovalPolicyStepRequest(
        "按金额审批",
        StepForm.INDIVIDUAL,
        wire(roles),
        needed,
        0,
        false,
        from == null ? null : Money.of(from),
        below == null ? null : Money.of(below),
        null,
        null,
        null,
        null,
        null);
  }

  static ApprovalPolicyStepRequest expiring(int dueDays, int expireDays, Role... roles) {
    return new ApprovalPolicyStepRequest(
        "审批",
        StepForm.INDIVIDUAL,
        wire(roles),
        1,
        0,
        false,
        null,
        null,
        null,
        dueDays,
        expireDays,
        null,
        null);
  }

  private static List<String> wire(Role... roles) {
    return Arrays.stream(roles).map(Role::wire).toList();
  }

  /** A policy of the city and all below, in force from today on; returns its code. */
  static String policy(ApprovalPolicyStepRequest... steps) {
    String code = newCode();
    activated(drafted(code, null, steps), null, null);
    return code;
  }

  static Policy drafted(String code, @Nullable String union, ApprovalPolicyStepRequest... steps) {
    return as(
        caller("city.system-admin"),
        () ->
            bean(Policies.class)
                .draft(new ApprovalPolicyRequest(code, union, "试用制度", List.of(steps))));
  }

  static Policy activated(Policy draft, @Nullable LocalDate from, @Nullable LocalDate until) {
    return as(
        caller("city.security-admin"),
        () ->
            bean(Policies.class)
                .activate(
                    draft.id(),
                    "\"" + draft.revision() + "\"",
                    new PolicyActivationRequest(from, until)));
  }

  static ApprovalDraft draft(String code, String union, @Nullable String amount) {
    return draft(code, union, amount, Map.of());
  }

  static ApprovalDraft draft(
      String code, String union, @Nullable String amount, Map<Integer, List<String>> roster) {
    return new ApprovalDraft(
        code,
        "trial-thing",
        Ids.next().toString(),
        "一件事",
        new UnionPath(union),
        amount == null ? null : Money.of(amount),
        HASH,
        List.of(),
        roster);
  }

  /** A request of the energy union's case handler. */
  static Approval requested(String code) {
    return requested(caller("energy.case-handler"), draft(code, "CQ.ENERGY", null));
  }

  static Approval requested(Caller maker, ApprovalDraft draft) {
    return as(maker, () -> bean(Approvals.class).request(draft));
  }

  static Approval approve(Caller approver, UUID id) {
    return as(approver, () -> bean(Approvals.class).decide(id, ApprovalDecision.approve(HASH)));
  }

  static Approval decide(Caller approver, UUID id, DecisionOutcome outcome) {
    return as(
        approver,
        () ->
            bean(Approvals.class)
                .decide(id, new ApprovalDecision(outcome, HASH, "理由", null, null)));
  }

  static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
