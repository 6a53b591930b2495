package org.workershome.aid.payment.plan;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.aid.core.Rows;

/**
 * What an approval is bound to: from which money, by which bank profile, and for each line who gets
 * how much on which state of his card. Computed by the database over the whole set.
 */
@Singleton
class PlanContent {
  private static final String HASH =
      """
      select encode(sha256(convert_to(p.id || '|' || p.fund_id || '|' || p.profile_id || '|' || p.item || '|'
          || p.period || chr(10) || string_agg(
            l.grant_id || '|' || l.amount || '|' || l.household_id || '|' || h.card_version, chr(10)
            order by l.position), 'UTF8')), 'hex')
      from payment_plan p join payment_plan_line l on l.plan_id = p.id join household h on h.id = l.household_id
      where p.id = ? group by p.id""";

  private final Rows rows;

  PlanContent(Rows rows) {
    this.rows = rows;
  }

  String hash(UUID plan) {
    return rows.one(HASH, row -> row.getString(1), plan)
        .orElseThrow(() -> new IllegalStateException("a plan without lines"));
  }
}
