package org.workershome.aid.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.aid.eligibility.Families.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workershome.kit.money.Money;

/** What holds of every household, whatever its figures. */
class EligibilityRulesPropertyTest {
  @Property
  void moreIncomeMakesNobodyPoorer(
      @ForAll long family,
      @ForAll boolean tiered,
      @ForAll @IntRange(min = 1, max = 3_000_000) int fen) {
    HouseholdFacts before = Families.drawn(new Random(family));
    List<MemberFacts> members = new ArrayList<>(before.members());
    MemberFacts first = members.getFirst();
    List<Income> incomes = new ArrayList<>();
    boolean raised = false;
    for (Income income : first.incomes()) {
      boolean wage = income.kind() == IncomeKind.WAGE;
      raised |= wage;
      incomes.add(wage ? new Income(income.kind(), income.amount().plus(fen(fen))) : income);
    }
    if (!raised) {
      incomes.add(new Income(IncomeKind.WAGE, fen(fen)));
    }
    members.set(0, new MemberFacts(first.age(), first.work(), incomes));

    assertThat(category(with(before, members, before.expenditures()), tiered))
        .isGreaterThanOrEqualTo(category(before, tiered));
  }

  @Property
  void moreRigidExpenditureMakesNobodyRicher(
      @ForAll long family,
      @ForAll boolean tiered,
      @ForAll @IntRange(min = 1, max = 3_000_000) int fen) {
    HouseholdFacts before = Families.drawn(new Random(family));
    List<Expenditure> more =
        before.expenditures().stream()
            .map(one -> new Expenditure(one.kind(), one.amount().plus(fen(fen)), one.covered()))
            .toList();

    assertThat(category(with(before, before.members(), more), tiered))
        .isLessThanOrEqualTo(category(before, tiered));
  }

  @Property
  void aHigherStandardMakesNobodyRicher(
      @ForAll long family,
      @ForAll boolean tiered,
      @ForAll @IntRange(min = 1, max = 100_000) int fen) {
    HouseholdFacts facts = Families.drawn(new Random(family));
    RuleSet rules = tiered ? Families.tiered() : Families.remainder();
    Standard lower = standard("700.00");
    Standard higher = standard(Money.of("700.00").plus(fen(fen)).toString());

    assertThat(EligibilityRules.assess(rules, higher, facts).category())
        .isLessThanOrEqualTo(EligibilityRules.assess(rules, lower, facts).category());
  }

  @Property
  void theOrderOfMembersAndExpendituresIsIrrelevant(@ForAll long family, @ForAll boolean tiered) {
    HouseholdFacts facts = Families.drawn(new Random(family));
    List<MemberFacts> members = new ArrayList<>(facts.members());
    List<Expenditure> expenditures = new ArrayList<>(facts.expenditures());
    Collections.shuffle(members, new Random(family));
    Collections.shuffle(expenditures, new Random(family));
    RuleSet rules = tiered ? Families.tiered() : Families.remainder();

    Assessment one = EligibilityRules.assess(rules, standard("700.00"), facts);
    Assessment other =
        EligibilityRules.assess(rules, standard("700.00"), with(facts, members, expenditures));

    assertThat(other.category()).isEqualTo(one.category());
    assertThat(other.remainder()).isEqualTo(one.remainder());
    assertThat(other.comparisons()).isEqualTo(one.comparisons());
    assertThat(other.terms()).hasSameSizeAs(one.terms());
  }

  @Property
  void theTermsThatCountAreTheSum(@ForAll long family, @ForAll boolean tiered) {
    RuleSet rules = tiered ? Families.tiered() : Families.remainder();
    Assessment found =
        EligibilityRules.assess(rules, standard("700.00"), Families.drawn(new Random(family)));

    Money sum =
        found.terms().stream()
            .filter(Term::counted)
            .map(
                term ->
                    switch (term.kind()) {
                      case INCOME, IMPUTED_WAGE -> term.amount();
                      case EXPENDITURE -> term.amount().negated();
                      case LOSS, ASSETS -> Money.ZERO;
                    })
            .reduce(Money.ZERO, Money::plus);

    assertThat(found.remainder()).isEqualTo(sum);
  }

  private static Category category(HouseholdFacts facts, boolean tiered) {
    RuleSet rules = tiered ? Families.tiered() : Families.remainder();
    return EligibilityRules.assess(rules, standard("700.00"), facts).category();
  }

  private static HouseholdFacts with(
      HouseholdFacts facts, List<MemberFacts> members, List<Expenditure> expenditures) {
    return new HouseholdFacts(
        facts.region(),
        facts.residence(),
        members,
        expenditures,
        facts.homes(),
        facts.circumstances(),
        facts.loss(),
        facts.savings(),
        facts.investments(),
        facts.monthsBelow(),
        facts.migrantMonths());
  }

  private static Money fen(int fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }
}
