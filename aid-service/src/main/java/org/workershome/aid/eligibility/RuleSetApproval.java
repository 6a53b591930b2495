package org.workershome.aid.eligibility;

import jakarta.inject.Singleton;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.identity.CurrentCaller;

/** What comes of the approval of a rule set. */
@Singleton
class RuleSetApproval extends RulesApproval {
  RuleSetApproval(Rows rows, Approvals approvals, AidAudit audit, CurrentCaller caller) {
    super(RuleSets.TYPE, "rule_set", rows, approvals, audit, caller);
  }
}
