package org.workershome.petition.legalaid;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/**
 * The kinds of timers that run on legal aid. The applicant may supplement, or leave it: that is no
 * delay of anybody.
 */
@Singleton
final class LegalAidTerms implements StatutoryTerms {
  static final String DECISION = "legal-aid-decision";
  static final String ASSIGNMENT = "legal-aid-assignment";
  static final String SUPPLEMENT = "legal-aid-supplement";
  static final String PAPERS = "legal-aid-papers";
  static final String OBJECTION = "legal-aid-objection";

  /** Ends with the first meeting; accepting, granting and assigning lie before that. */
  static final String GREEN = "legal-aid-green-channel";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(DECISION, "法律援助审查决定", "decision on legal aid", AidDecisionRules.decision()),
        TimerRule.of(ASSIGNMENT, "指派律师", "assignment of a lawyer", AidDecisionRules.assignment()),
        TimerRule.of(SUPPLEMENT, "补充材料", "supplement of papers", AidDecisionRules.supplement())
            .lapsing(),
        TimerRule.of(PAPERS, "补办手续", "papers that are owed", AidDecisionRules.papers()),
        TimerRule.of(
            GREEN, "绿色通道当日办结", "the green channel's one day", AidDecisionRules.greenChannel()),
        TimerRule.of(OBJECTION, "异议审查", "decision on an objection", AidDecisionRules.objection()));
  }
}
