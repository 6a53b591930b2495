package org.workershome.aid.eligibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;

/** What the form of single fields does not show about the facts of a household. */
public final class FactsFaults {
  /** Far above any household in question, and far below what sums of it could overflow. */
  private static final Money MOST = Money.of("100000000.00");

  private FactsFaults() {}

  /**
   * @param at where the facts stand in the body, such as {@code facts}
   */
  public static List<FieldFault> of(HouseholdFacts facts, String at) {
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < facts.members().size(); i++) {
      incomes(facts.members().get(i), at + ".members[" + i + "]", faults);
    }
    expenditures(facts, at, faults);
    SuddenLoss loss = facts.loss();
    if (loss != null) {
      amount(loss.amount(), at + ".loss.amount", faults);
      covered(loss.amount(), loss.covered(), at + ".loss.covered", faults);
    }
    amount(facts.savings(), at + ".savings", faults);
    amount(facts.investments(), at + ".investments", faults);
    for (Exclusion circumstance : facts.circumstances()) {
      if (!circumstance.declared()) {
        faults.add(
            new FieldFault(
                at + ".circumstances",
                "FOLLOWS_FROM_FIGURES",
                circumstance + " 由住房数或用工月数得出，不单独填写",
                circumstance + " follows from homes or migrantMonths and is not stated"));
      }
    }
    return faults;
  }

  private static void incomes(MemberFacts member, String at, List<FieldFault> faults) {
    Set<IncomeKind> seen = EnumSet.noneOf(IncomeKind.class);
    for (int i = 0; i < member.incomes().size(); i++) {
      Income income = member.incomes().get(i);
      amount(income.amount(), at + ".incomes[" + i + "].amount", faults);
      if (!seen.add(income.kind())) {
        faults.add(twice(at + ".incomes[" + i + "].kind", income.kind()));
      }
    }
  }

  private static void expenditures(HouseholdFacts facts, String at, List<FieldFault> faults) {
    Set<ExpenditureKind> seen = EnumSet.noneOf(ExpenditureKind.class);
    for (int i = 0; i < facts.expenditures().size(); i++) {
      Expenditure one = facts.expenditures().get(i);
      String field = at + ".expenditures[" + i + "]";
      amount(one.amount(), field + ".amount", faults);
      covered(one.amount(), one.covered(), field + ".covered", faults);
      if (!seen.add(one.kind())) {
        faults.add(twice(field + ".kind", one.kind()));
      }
    }
  }

  private static void amount(Money amount, String field, List<FieldFault> faults) {
    if (amount.isNegative()) {
      faults.add(new FieldFault(field, "NEGATIVE", "金额不能为负", "The amount must not be negative"));
    } else if (amount.compareTo(MOST) > 0) {
      faults.add(
          new FieldFault(field, "TOO_LARGE", "金额不能超过 " + MOST, "The amount is over " + MOST));
    }
  }

  private static void covered(Money amount, Money covered, String field, List<FieldFault> faults) {
    amount(covered, field, faults);
    if (covered.compareTo(amount) > 0) {
      faults.add(
          new FieldFault(
              field, "OVER_THE_AMOUNT", "补偿不能超过支出", "Not more than the amount can be covered"));
    }
  }

  private static FieldFault twice(String field, Enum<?> kind) {
    return new FieldFault(
        field, "TWICE", kind + " 重复，请合并填写", kind + " stands more than once; add it up");
  }
}
