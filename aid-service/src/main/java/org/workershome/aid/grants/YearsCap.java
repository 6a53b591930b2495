package org.workershome.aid.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.eligibility.Residence;
import org.workershome.aid.eligibility.Standards;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** What a household may still be granted this year. */
@ApplicationScoped
class YearsCap {
  private final Rows rows;
  private final Standards standards;

  YearsCap(Rows rows, Standards standards) {
    this.rows = rows;
    this.standards = standards;
  }

  /** One household at a time, or two proposals at once could each fit under the cap. */
  void requireRoom(UUID household, String union, Money wanted, LocalDate today) {
    rows.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 4714))", row -> 0, household.toString());
    Money standard =
        rows.one(
                "select region, residence from household_facts where household_id = ?",
                row ->
                    standards.inForce(
                        union, row.getString(1), Residence.valueOf(row.getString(2)), today),
                household)
            // Where nothing is written down about where it lives.
            .orElseGet(() -> standards.inForce(union, Standards.ANYWHERE, Residence.CITY, today))
            .monthlyAmount();
    Money before =
        rows.one(
                "select coalesce(sum(amount), 0) from aid_grant where household_id = ? and year = ?"
                    + " and state not in ('REFUSED', 'REJECTED', 'RETURNED')",
                row -> new Money(row.getBigDecimal(1)),
                household,
                today.getYear())
            .orElseThrow();
    Money cap = CapRules.livingAidOfAYear(standard);
    if (!CapRules.isWithin(cap, before, wanted)) {
      throw new ProblemException(AidProblem.CAP_EXCEEDED)
          .detail(
              "本年度生活救助上限 " + cap + " 元，已安排 " + before + " 元",
              "The household's cap for the year is " + cap + " yuan; granted so far: " + before)
          .with("article", "总工发〔2015〕20号 第五条")
          .with("cap", cap)
          .with("grantedBefore", before);
    }
  }
}
