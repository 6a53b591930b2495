package org.workershome.petition.mediation;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.clock.Term;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/**
 * The kinds of timers that run on mediations. Review and confirmation are the parties' to ask for,
 * or to do without: that they let them pass is no delay of anybody.
 */
@Singleton
final class MediationTerms implements StatutoryTerms {
  static final String PERIOD = "mediation-period";

  /** What the parties consented to instead; its length is theirs. */
  static final String EXTENDED = "mediation-extended-period";

  static final String REVIEW = "mediation-arbitration-review";
  static final String CONFIRMATION = "mediation-judicial-confirmation";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(PERIOD, "调解期限", "mediation", MediationRules.period()),
        TimerRule.of(EXTENDED, "经双方同意延长的调解期限", "mediation by consent", extended()),
        TimerRule.of(
                REVIEW, "申请仲裁审查", "application for arbitration review", AgreementRules.review())
            .lapsing(),
        TimerRule.of(
                CONFIRMATION,
                "申请司法确认",
                "application for judicial confirmation",
                AgreementRules.confirmation())
            .lapsing());
  }

  /** Fifteen days where the parties named no other day; they always do. */
  static Term extended() {
    Term usual = MediationRules.period();
    return new Term(usual.span(), false, usual.warnBefore(), MediationRules.EXTENSION);
  }
}
