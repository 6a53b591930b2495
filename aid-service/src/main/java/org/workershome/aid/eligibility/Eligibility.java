package org.workershome.aid.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges a household by the rules and the standard that are in force on a day. */
@ApplicationScoped
public class Eligibility {
  private final RuleSets ruleSets;
  private final Standards standards;

  Eligibility(RuleSets ruleSets, Standards standards) {
    this.ruleSets = ruleSets;
    this.standards = standards;
  }

  /**
   * @param union whose file it is; null for somebody of no union
   */
  public Assessment assess(HouseholdFacts facts, @Nullable String union, LocalDate day) {
    return EligibilityRules.assess(
        ruleSets.inForce(union, day),
        standards.inForce(union, facts.region(), facts.residence(), day),
        facts);
  }
}
