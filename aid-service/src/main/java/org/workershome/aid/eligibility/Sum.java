package org.workershome.aid.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.money.Money;

/**
 * A household's year in figures, with every term that is in them or was left out.
 *
 * @param loss net, of a sudden event
 */
record Sum(Money income, Money expenditure, Money loss, Money assets, List<Term> terms) {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  static Sum of(RuleSet rules, HouseholdFacts facts) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < facts.members().size(); i++) {
      member(rules, facts.members().get(i), i, terms);
    }
    for (Expenditure one : facts.expenditures()) {
      boolean counted = rules.countedExpenditures().contains(one.kind());
      terms.add(
          new Term(
              TermKind.EXPENDITURE,
              null,
              one.kind().name(),
              one.net(),
              counted,
              counted ? "刚性支出，已扣除报销和救助" : "不属于本规则的刚性支出"));
    }
    SuddenLoss loss = facts.loss();
    Money net = loss == null ? Money.ZERO : loss.net();
    if (loss != null) {
      terms.add(new Term(TermKind.LOSS, null, "LOSS", net, true, "突发事件损失，已扣除赔偿、保险和救助"));
    }
    Money assets = facts.savings().plus(facts.investments());
    boolean assetsCount = rules.formula() == Formula.TIERED;
    terms.add(
        new Term(
            TermKind.ASSETS,
            null,
            "SAVINGS_AND_INVESTMENTS",
            assets,
            assetsCount,
            assetsCount ? "收入较高的意外致困户计入" : "本规则不计存款和投资"));
    return new Sum(
        total(terms, TermKind.INCOME).plus(total(terms, TermKind.IMPUTED_WAGE)),
        total(terms, TermKind.EXPENDITURE),
        net,
        assets,
        List.copyOf(terms));
  }

  Money remainder() {
    return income.minus(expenditure);
  }

  private static void member(RuleSet rules, MemberFacts member, int position, List<Term> terms) {
    Money ofWork = Money.ZERO;
    for (Income income : member.incomes()) {
      boolean counted = rules.countedIncomes().contains(income.kind());
      terms.add(
          new Term(
              TermKind.INCOME,
              position,
              income.kind().name(),
              income.amount(),
              counted,
              counted ? "计入家庭收入" : "本规则不计入家庭收入"));
      if (counted && income.kind().ofWork()) {
        ofWork = ofWork.plus(income.amount());
      }
    }
    Money imputed = imputed(rules, member).minus(ofWork);
    if (imputed.isPositive()) {
      terms.add(
          new Term(
              TermKind.IMPUTED_WAGE,
              position,
              "MINIMUM_WAGE",
              imputed,
              true,
              "劳动年龄内有劳动能力而未就业、未就学，按当地最低工资补足"));
    }
  }

  private static Money imputed(RuleSet rules, MemberFacts member) {
    boolean could =
        member.work() == WorkStatus.ABLE_NOT_WORKING
            && member.age() >= rules.workingAgeFrom()
            && member.age() <= rules.workingAgeTo();
    return could ? new Money(rules.imputedWage().amount().multiply(MONTHS)) : Money.ZERO;
  }

  private static Money total(List<Term> terms, TermKind kind) {
    return terms.stream()
        .filter(term -> term.kind() == kind && term.counted())
        .map(Term::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
