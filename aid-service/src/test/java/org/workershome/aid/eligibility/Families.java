package org.workershome.aid.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** Households, rules and standards for tests. */
public final class Families {
  private Families() {}

  /** The rules in use since about 2020, as they ship, with a minimum wage to impute. */
  public static RuleSet remainder() {
    return new RuleSet(
        UUID.fromString("019ad000-0000-7000-8000-000000000002"),
        "CN-2020",
        null,
        "困难职工认定",
        Formula.REMAINDER,
        100,
        200,
        80,
        null,
        EnumSet.of(
            IncomeKind.WAGE, IncomeKind.PENSION, IncomeKind.UNEMPLOYMENT, IncomeKind.UNION_AID),
        EnumSet.of(
            ExpenditureKind.ILLNESS,
            ExpenditureKind.DISABILITY,
            ExpenditureKind.SCHOOL,
            ExpenditureKind.EMPLOYMENT),
        EnumSet.complementOf(EnumSet.of(Exclusion.MIGRANT_TOO_SHORT)),
        1,
        12,
        Money.of("2000.00"),
        16,
        59,
        LocalDate.parse("2020-01-01"));
  }

  /** The rules of 2016. */
  public static RuleSet tiered() {
    return new RuleSet(
        UUID.fromString("019ad000-0000-7000-8000-000000000001"),
        "CN-2016-36",
        null,
        "困难职工档案管理办法",
        Formula.TIERED,
        100,
        150,
        300,
        6,
        EnumSet.complementOf(EnumSet.of(IncomeKind.UNION_AID)),
        EnumSet.of(ExpenditureKind.ILLNESS, ExpenditureKind.DISABILITY, ExpenditureKind.SCHOOL),
        Set.of(),
        20,
        12,
        Money.ZERO,
        16,
        59,
        LocalDate.parse("2016-01-01"));
  }

  public static Standard standard(String monthly) {
    return new Standard(
        UUID.fromString("019ad000-0000-7000-8000-0000000000aa"),
        "500112",
        Residence.CITY,
        Money.of(monthly),
        LocalDate.parse("2026-01-01"));
  }

  /** One who works and earns so much in twelve months, and pays so much for an illness. */
  public static HouseholdFacts single(String wage, String illness) {
    return family(
        List.of(member(40, WorkStatus.WORKING, IncomeKind.WAGE, wage)),
        List.of(new Expenditure(ExpenditureKind.ILLNESS, Money.of(illness), Money.ZERO)),
        null);
  }

  public static MemberFacts member(int age, WorkStatus work, IncomeKind kind, String amount) {
    return new MemberFacts(age, work, List.of(new Income(kind, Money.of(amount))));
  }

  public static HouseholdFacts family(
      List<MemberFacts> members, List<Expenditure> expenditures, @Nullable SuddenLoss loss) {
    return new HouseholdFacts(
        "500112",
        Residence.CITY,
        members,
        expenditures,
        1,
        Set.of(),
        loss,
        Money.ZERO,
        Money.ZERO,
        0,
        null);
  }

  /** Somebody's, near enough to the limits that every category comes up. */
  public static HouseholdFacts drawn(Random random) {
    List<MemberFacts> members = new ArrayList<>();
    int heads = 1 + random.nextInt(5);
    for (int i = 0; i < heads; i++) {
      List<Income> incomes = new ArrayList<>();
      for (IncomeKind kind : IncomeKind.values()) {
        if (random.nextInt(5) == 0) {
          incomes.add(new Income(kind, fen(random, 1_800_000)));
        }
      }
      members.add(new MemberFacts(random.nextInt(90), one(random, WorkStatus.values()), incomes));
    }
    List<Expenditure> expenditures = new ArrayList<>();
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      if (random.nextInt(3) == 0) {
        Money amount = fen(random, 1_500_000);
        expenditures.add(new Expenditure(kind, amount, part(random, amount)));
      }
    }
    Money lost = fen(random, 6_000_000);
    Set<Exclusion> circumstances = EnumSet.noneOf(Exclusion.class);
    if (random.nextInt(12) == 0) {
      circumstances.add(
          one(
              random,
              Exclusion.SHOP_OR_EMPLOYER,
              Exclusion.HIGH_FEE_SCHOOL,
              Exclusion.STUDY_ABROAD,
              Exclusion.PRIVATE_VEHICLE));
    }
    return new HouseholdFacts(
        one(random, "500112", "500100", "500000", "510105"),
        one(random, Residence.values()),
        members,
        expenditures,
        random.nextInt(8) == 0 ? 2 : random.nextInt(2),
        circumstances,
        random.nextInt(3) == 0 ? new SuddenLoss(lost, part(random, lost)) : null,
        fen(random, 2_000_000),
        fen(random, 500_000),
        random.nextInt(13),
        random.nextInt(4) == 0 ? random.nextInt(24) : null);
  }

  @SafeVarargs
  private static <T> T one(Random random, T... among) {
    return among[random.nextInt(among.length)];
  }

  private static Money fen(Random random, int most) {
    return new Money(BigDecimal.valueOf(random.nextInt(most), 2));
  }

  private static Money part(Random random, Money of) {
    long fen = of.amount().unscaledValue().longValueExact();
    return new Money(BigDecimal.valueOf(random.nextLong(fen + 1), 2));
  }
}
