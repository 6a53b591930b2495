package org.workershome.aid.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * By which rules a household is judged from a date on.
 *
 * @param unionPath whose it is; null of those that ship
 * @param deepPercent of the standard, as {@code relativePercent}
 * @param accidentalPercent REMAINDER: the part of the income which a loss exceeds; TIERED: the
 *     income, in percent of the standard, above which savings count too
 * @param deepMonths after so many months in a row below the standard; null where only the year
 *     counts
 * @param imputedWage monthly, of an able member of working age who does not work; zero: none
 */
public record RuleSet(
    UUID id,
    String code,
    @Nullable String unionPath,
    String title,
    Formula formula,
    int deepPercent,
    int relativePercent,
    int accidentalPercent,
    @Nullable Integer deepMonths,
    Set<IncomeKind> countedIncomes,
    Set<ExpenditureKind> countedExpenditures,
    Set<Exclusion> exclusions,
    int mostHomes,
    int migrantMonths,
    Money imputedWage,
    int workingAgeFrom,
    int workingAgeTo,
    LocalDate effectiveFrom) {}
