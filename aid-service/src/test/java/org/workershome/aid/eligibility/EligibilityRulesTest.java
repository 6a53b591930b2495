package org.workershome.aid.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.aid.eligibility.Families.family;
import static org.workershome.aid.eligibility.Families.member;
import static org.workershome.aid.eligibility.Families.remainder;
import static org.workershome.aid.eligibility.Families.single;
import static org.workershome.aid.eligibility.Families.standard;
import static org.workershome.aid.eligibility.Families.tiered;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.money.Money;

class EligibilityRulesTest {
  @ParameterizedTest
  @CsvSource({
    // L is 700.00: 8,400.00 a year of one person, and twice that.
    "9399.99, 1000.00, DEEP",
    "9400.00, 1000.00, RELATIVE",
    "17799.99, 1000.00, RELATIVE",
    "17800.00, 1000.00, NONE"
  })
  void whatRemainsAfterRigidExpenditureDecidesToTheLastFen(
      String wage, String illness, Category expected) {
    assertThat(assess(single(wage, illness)).category()).isEqualTo(expected);
  }

  @Test
  void aStandardOfOneFenDecidesAsAnyOther() {
    // One fen a month: 0.12 a year, and 0.18 at 150 %
    Assessment at = EligibilityRules.assess(tiered(), standard("0.01"), single("0.12", "0.00"));
    Assessment above = EligibilityRules.assess(tiered(), standard("0.01"), single("0.19", "0.00"));

    assertThat(at.category()).isEqualTo(Category.RELATIVE);
    assertThat(above.category()).isEqualTo(Category.NONE);
    assertThat(above.comparisons().get(1).right()).isEqualTo(Money.of("0.18"));
  }

  @Test
  void everyTermSaysWhetherItCountsAndWhy() {
    HouseholdFacts facts =
        family(
            List.of(
                new MemberFacts(
                    45,
                    WorkStatus.WORKING,
                    List.of(
                        new Income(IncomeKind.WAGE, Money.of("12000.00")),
                        new Income(IncomeKind.FESTIVAL_MONEY, Money.of("500.00"))))),
            List.of(
                new Expenditure(ExpenditureKind.ILLNESS, Money.of("9000.00"), Money.of("4000.00")),
                new Expenditure(ExpenditureKind.OTHER, Money.of("300.00"), Money.ZERO)),
            null);

    Assessment found = assess(facts);

    assertThat(found.income()).isEqualTo(Money.of("12000.00"));
    assertThat(found.expenditure()).isEqualTo(Money.of("5000.00"));
    assertThat(found.remainder()).isEqualTo(Money.of("7000.00"));
    assertThat(found.perHeadAndMonth()).isEqualTo(Money.of("583.33"));
    assertThat(found.ruleSet()).isEqualTo("CN-2020");
    assertThat(found.standard()).isEqualTo(standard("700.00"));
    assertThat(found.terms())
        .filteredOn(term -> !term.counted())
        .extracting(Term::item)
        .containsExactly("FESTIVAL_MONEY", "OTHER", "SAVINGS_AND_INVESTMENTS");
    assertThat(found.terms()).allMatch(term -> !term.why().isBlank());
  }

  @Test
  void whoCouldWorkAndDoesNotIsTakenToEarnTheMinimumWage() {
    MemberFacts idle = member(30, WorkStatus.ABLE_NOT_WORKING, IncomeKind.UNEMPLOYMENT, "6000.00");
    MemberFacts old = member(60, WorkStatus.ABLE_NOT_WORKING, IncomeKind.UNEMPLOYMENT, "6000.00");

    Assessment topped = assess(family(List.of(idle), List.of(), null));
    Assessment spared = assess(family(List.of(old), List.of(), null));

    assertThat(topped.income()).isEqualTo(Money.of("24000.00"));
    assertThat(topped.terms())
        .contains(
            new Term(
                TermKind.IMPUTED_WAGE,
                0,
                "MINIMUM_WAGE",
                Money.of("18000.00"),
                true,
                "劳动年龄内有劳动能力而未就业、未就学，按当地最低工资补足"));
    assertThat(spared.income()).isEqualTo(Money.of("6000.00"));
  }

  @Test
  void aLossAboveItsPartOfTheIncomeMakesTheHardshipAccidental() {
    List<MemberFacts> members =
        List.of(member(40, WorkStatus.WORKING, IncomeKind.WAGE, "50000.00"));

    assertThat(assess(family(members, List.of(), loss("45000.00", "5000.00"))).category())
        .isEqualTo(Category.NONE);
    assertThat(assess(family(members, List.of(), loss("45000.01", "5000.00"))).category())
        .isEqualTo(Category.ACCIDENTAL);
  }

  @Test
  void oneExclusionIsEnoughAndAllAreNamed() {
    HouseholdFacts poor = single("1000.00", "0.00");
    HouseholdFacts excluded =
        new HouseholdFacts(
            poor.region(),
            poor.residence(),
            poor.members(),
            poor.expenditures(),
            2,
            Set.of(Exclusion.STUDY_ABROAD),
            null,
            Money.ZERO,
            Money.ZERO,
            12,
            11);

    Assessment found = assess(excluded);

    assertThat(found.category()).isEqualTo(Category.NONE);
    assertThat(found.exclusions())
        .containsExactly(
            Exclusion.SEVERAL_HOMES, Exclusion.STUDY_ABROAD, Exclusion.MIGRANT_TOO_SHORT);
    assertThat(EligibilityRules.assess(tiered(), standard("700.00"), excluded).exclusions())
        .containsExactly(Exclusion.MIGRANT_TOO_SHORT);
  }

  @Test
  void theRulesOf2016LookAtIncomeFirst() {
    // Income 1.5 L and, after school and illness, L: on the border, and one fen above each
    assertThat(of2016(single("12600.00", "4200.00"))).isEqualTo(Category.RELATIVE);
    assertThat(of2016(single("12600.01", "4200.01"))).isEqualTo(Category.NONE);
    assertThat(of2016(single("12600.00", "4199.99"))).isEqualTo(Category.NONE);
    assertThat(of2016(single("8399.99", "0.00"))).isEqualTo(Category.DEEP);
  }

  @Test
  void theRulesOf2016CountSavingsOfTheBetterOffWhomAnEventHasHit() {
    // 3 L is 25,200.00 a year
    assertThat(of2016(hit("25200.00", "16800.00", "9999.00"))).isEqualTo(Category.ACCIDENTAL);
    assertThat(of2016(hit("25200.01", "16800.01", "0.01"))).isEqualTo(Category.NONE);
    assertThat(of2016(hit("25200.01", "16800.01", "0.00"))).isEqualTo(Category.ACCIDENTAL);
  }

  @Test
  void theRulesOf2016LookAtSixMonthsBelowTheStandardToo() {
    HouseholdFacts now = single("30000.00", "0.00");
    HouseholdFacts sixMonths =
        new HouseholdFacts(
            now.region(),
            now.residence(),
            now.members(),
            now.expenditures(),
            1,
            Set.of(),
            null,
            Money.ZERO,
            Money.ZERO,
            6,
            null);

    assertThat(of2016(now)).isEqualTo(Category.NONE);
    assertThat(of2016(sixMonths)).isEqualTo(Category.DEEP);
    assertThat(assess(sixMonths).category()).isEqualTo(Category.NONE);
  }

  private static HouseholdFacts hit(String wage, String lost, String savings) {
    HouseholdFacts facts = family(single(wage, "0.00").members(), List.of(), loss(lost, "0.00"));
    return new HouseholdFacts(
        facts.region(),
        facts.residence(),
        facts.members(),
        facts.expenditures(),
        1,
        Set.of(),
        facts.loss(),
        Money.of(savings),
        Money.ZERO,
        0,
        null);
  }

  private static @Nullable SuddenLoss loss(String amount, String covered) {
    return new SuddenLoss(Money.of(amount), Money.of(covered));
  }

  private static Assessment assess(HouseholdFacts facts) {
    return EligibilityRules.assess(remainder(), standard("700.00"), facts);
  }

  private static Category of2016(HouseholdFacts facts) {
    return EligibilityRules.assess(tiered(), standard("700.00"), facts).category();
  }
}
