package org.workershome.aid.payment.plan;

import jakarta.validation.constraints.NotBlank;

/**
 * @param dryRunHash of the dry run that the cashier has seen
 */
record PlanReleaseRequest(@NotBlank String dryRunHash) {}
