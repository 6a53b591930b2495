package org.workershome.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * What the rules say about a household, and why. Advice: a person decides.
 *
 * @param ruleSetFrom since when that rule set is in force
 * @param income of twelve months, as far as it counts; likewise {@code expenditure}
 * @param perHeadAndMonth rounded to fen, to be read; no comparison uses it
 * @param exclusions that hold; one is enough
 */
public record Assessment(
    Category category,
    Formula formula,
    UUID ruleSetId,
    String ruleSet,
    LocalDate ruleSetFrom,
    Standard standard,
    int members,
    Money income,
    Money expenditure,
    Money remainder,
    Money perHeadAndMonth,
    List<Term> terms,
    List<Comparison> comparisons,
    List<Exclusion> exclusions) {}
