package org.workershome.aid.profiles;

import jakarta.validation.constraints.NotNull;

/** A decision about a profile. */
record ProfileApprovalRequest(@NotNull ProfileOutcome outcome) {}
