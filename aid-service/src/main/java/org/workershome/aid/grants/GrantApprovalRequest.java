package org.workershome.aid.grants;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * @param contentHash of the grant that the approver has seen; another content needs another
 *     approval
 */
record GrantApprovalRequest(@NotNull GrantOutcome outcome, @NotBlank String contentHash) {}
