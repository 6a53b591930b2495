package org.workershome.aid.eligibility;

import jakarta.inject.Singleton;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.identity.CurrentCaller;

/** What comes of the approval of a standard. */
@Singleton
class StandardApproval extends RulesApproval {
  StandardApproval(Rows rows, Approvals approvals, AidAudit audit, CurrentCaller caller) {
    super(Standards.TYPE, "subsistence_standard", rows, approvals, audit, caller);
  }
}
