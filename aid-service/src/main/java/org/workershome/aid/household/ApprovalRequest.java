package org.workershome.aid.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The decision, with its opinion. */
record ApprovalRequest(
    @NotNull ApprovalOutcome outcome, @NotBlank @Size(max = 1000) String opinion) {}
