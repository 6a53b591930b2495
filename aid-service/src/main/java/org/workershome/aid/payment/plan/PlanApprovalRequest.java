package org.workershome.aid.payment.plan;

import jakarta.validation.constraints.NotBlank;

/**
 * @param contentHash of the plan that the approver has seen
 */
record PlanApprovalRequest(@NotBlank String contentHash) {}
