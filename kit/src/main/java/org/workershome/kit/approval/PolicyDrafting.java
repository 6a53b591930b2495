package org.workershome.kit.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** Makes steps of what an administrator wrote; every fault at once. */
final class PolicyDrafting {
  private PolicyDrafting() {}

  static Optional<UnionPath> union(String text) {
    try {
      return Optional.of(new UnionPath(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws ProblemException 400 that names every fault
   */
  static List<PolicyStep> steps(List<ApprovalPolicyStepRequest> requests) {
    List<FieldFault> faults = new ArrayList<>();
    List<PolicyStep> steps = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      ApprovalPolicyStepRequest step = requests.get(i);
      check("steps[" + i + "].", step, faults);
      steps.add(step(i + 1, step));
    }
    ProblemException.refuseAny(faults);
    return List.copyOf(steps);
  }

  private static void check(String field, ApprovalPolicyStepRequest step, List<FieldFault> faults) {
    for (String role : step.roles()) {
      boolean known = Role.ofWire(role).filter(it -> it.kind() == CallerKind.STAFF).isPresent();
      if (!known) {
        faults.add(
            new FieldFault(
                field + "roles", "UNKNOWN_ROLE", "没有此工作人员角色：" + role, "No role of staff: " + role));
      }
    }
    List<String> holders = step.holders() == null ? List.of() : step.holders();
    if (new HashSet<>(holders).size() != holders.size()) {
      faults.add(new FieldFault(field + "holders", "REPEATED", "名单有重复", "Somebody is named twice"));
    }
    Integer needed = step.needed();
    if (step.form() != StepForm.INDIVIDUAL && needed != null && needed != 1) {
      faults.add(
          new FieldFault(
              field + "needed",
              "ONE_ONLY",
              "集体决定和纸质签字每个环节只有一份",
              "There is one decision of this form"));
    }
    if (needed != null && !holders.isEmpty() && needed > holders.size()) {
      faults.add(
          new FieldFault(
              field + "needed", "TOO_MANY", "所需人数多于名单人数", "More are needed than are named"));
    }
    if (step.form() == StepForm.COLLECTIVE && holders.size() == 1) {
      faults.add(
          new FieldFault(
              field + "holders",
              "NO_BODY",
              "集体决定的成员至少两人",
              "One person is no body: name two at least"));
    }
    Money from = step.amountFrom();
    Money to = step.amountBelow();
    if ((from != null && from.isNegative())
        || (to != null && to.compareTo(from == null ? Money.ZERO : from) <= 0)) {
      faults.add(
          new FieldFault(
              field + "amountBelow", "EMPTY_BAND", "金额上限须大于下限", "The band holds no amount"));
    }
    if (step.dueDays() != null && step.expireDays() != null && step.expireDays() < step.dueDays()) {
      faults.add(
          new FieldFault(
              field + "expireDays",
              "BEFORE_DUE",
              "失效期限不得早于办理期限",
              "It would expire before it is due"));
    }
  }

  private static PolicyStep step(int position, ApprovalPolicyStepRequest step) {
    boolean individual = step.form() == StepForm.INDIVIDUAL;
    return new PolicyStep(
        position,
        step.title().strip(),
        step.form(),
        step.roles().stream().distinct().toList(),
        individual ? step.needed() : Integer.valueOf(1),
        step.level() == null ? 0 : step.level(),
        Boolean.TRUE.equals(step.orAbove()),
        step.amountFrom(),
        step.amountBelow(),
        step.holders() == null ? List.of() : step.holders().stream().map(Person::ref).toList(),
        step.dueDays(),
        step.expireDays(),
        step.quorum() == null ? VoteShare.TWO_THIRDS : step.quorum(),
        step.majority() == null ? VoteShare.MORE_THAN_HALF : step.majority());
  }
}
