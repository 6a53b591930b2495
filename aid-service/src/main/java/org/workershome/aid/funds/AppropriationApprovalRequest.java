package org.workershome.aid.funds;

/** Nothing to say but yes. */
record AppropriationApprovalRequest() {}
