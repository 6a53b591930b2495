package org.workershome.aid.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.workershome.kit.money.Money;

/**
 * Whether a household is in hardship. Pure: rules, standard and facts come in, and the answer says
 * everything that it rests on. The same rules stand in SQL, for all files at once; a test holds the
 * two together.
 */
public final class EligibilityRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private EligibilityRules() {}

  /**
   * 困难职工档案管理办法（总工办〔2016〕36号）, and the rules in use since about 2020: what remains of the
   * household's income after its rigid expenditure, for each head and month, against the local
   * standard. Nothing is divided, so that nothing is rounded: the remainder is compared with the
   * standard times the months and heads.
   */
  public static Assessment assess(RuleSet rules, Standard standard, HouseholdFacts facts) {
    Sum sum = Sum.of(rules, facts);
    List<Exclusion> exclusions = exclusions(rules, facts);
    List<Comparison> made = new ArrayList<>();
    Limits limits = new Limits(standard.monthlyAmount(), facts.members().size());
    Category category =
        switch (rules.formula()) {
          case REMAINDER -> byRemainder(rules, limits, sum, made);
          case TIERED -> byTiers(rules, limits, sum, facts, made);
        };
    return new Assessment(
        exclusions.isEmpty() ? category : Category.NONE,
        rules.formula(),
        rules.id(),
        rules.code(),
        rules.effectiveFrom(),
        standard,
        facts.members().size(),
        sum.income(),
        sum.expenditure(),
        sum.remainder(),
        limits.perHeadAndMonth(sum.remainder()),
        sum.terms(),
        List.copyOf(made),
        exclusions);
  }

  private static Category byRemainder(
      RuleSet rules, Limits limits, Sum sum, List<Comparison> made) {
    if (holds(
        made,
        Category.DEEP,
        sum.remainder(),
        Relation.BELOW,
        limits.atLeast(rules.deepPercent()),
        "收入减刚性支出后低于当地低保标准")) {
      return Category.DEEP;
    }
    if (holds(
        made,
        Category.RELATIVE,
        sum.remainder(),
        Relation.BELOW,
        limits.atLeast(rules.relativePercent()),
        "收入减刚性支出后低于当地低保标准的 " + rules.relativePercent() + "%")) {
      return Category.RELATIVE;
    }
    return sum.loss().isPositive()
            && holds(
                made,
                Category.ACCIDENTAL,
                sum.loss(),
                Relation.ABOVE,
                part(sum.income(), rules.accidentalPercent()),
                "当年损失超过家庭年收入的 " + rules.accidentalPercent() + "%")
        ? Category.ACCIDENTAL
        : Category.NONE;
  }

  private static Category byTiers(
      RuleSet rules, Limits limits, Sum sum, HouseholdFacts facts, List<Comparison> made) {
    Integer months = rules.deepMonths();
    if (holds(
            made,
            Category.DEEP,
            sum.income(),
            Relation.BELOW,
            limits.atLeast(rules.deepPercent()),
            "低保户：收入低于当地低保标准")
        || (months != null && facts.monthsBelow() >= months)) {
      return Category.DEEP;
    }
    Money line = limits.atMost(rules.deepPercent());
    if (holds(
            made,
            Category.RELATIVE,
            sum.income(),
            Relation.AT_MOST,
            limits.atMost(rules.relativePercent()),
            "低保边缘户：收入不超过当地低保标准的 " + rules.relativePercent() + "%")
        && holds(
            made, Category.RELATIVE, sum.remainder(), Relation.AT_MOST, line, "扣除刚性支出后不超过当地低保标准")) {
      return Category.RELATIVE;
    }
    if (!sum.loss().isPositive()) {
      return Category.NONE;
    }
    Money rest = sum.remainder().minus(sum.loss());
    boolean modest =
        holds(
            made,
            Category.ACCIDENTAL,
            sum.income(),
            Relation.AT_MOST,
            limits.atMost(rules.accidentalPercent()),
            "意外致困户：收入不超过当地低保标准的 " + rules.accidentalPercent() + "%");
    return holds(
            made,
            Category.ACCIDENTAL,
            modest ? rest : rest.plus(sum.assets()),
            Relation.AT_MOST,
            line,
            modest ? "扣除支出和损失后不超过当地低保标准" : "加上存款和投资、扣除支出和损失后不超过当地低保标准")
        ? Category.ACCIDENTAL
        : Category.NONE;
  }

  private static boolean holds(
      List<Comparison> made,
      Category category,
      Money left,
      Relation relation,
      Money right,
      String why) {
    int difference = left.compareTo(right);
    boolean holds =
        switch (relation) {
          case BELOW -> difference < 0;
          case AT_MOST -> difference <= 0;
          case ABOVE -> difference > 0;
        };
    made.add(new Comparison(category, left, relation, right, holds, why));
    return holds;
  }

  private static List<Exclusion> exclusions(RuleSet rules, HouseholdFacts facts) {
    Set<Exclusion> found = EnumSet.noneOf(Exclusion.class);
    found.addAll(facts.circumstances());
    if (facts.homes() > rules.mostHomes()) {
      found.add(Exclusion.SEVERAL_HOMES);
    }
    found.retainAll(rules.exclusions());
    Integer employed = facts.migrantMonths();
    // By every rule set: it is part of what a needy migrant worker is.
    if (employed != null && employed < rules.migrantMonths()) {
      found.add(Exclusion.MIGRANT_TOO_SHORT);
    }
    return List.copyOf(found);
  }

  /** Whole fen: an amount is above a part of another when it is above its fen. */
  private static Money part(Money whole, int percent) {
    return new Money(
        whole
            .amount()
            .multiply(BigDecimal.valueOf(percent))
            .divide(HUNDRED, 2, RoundingMode.FLOOR));
  }
}
