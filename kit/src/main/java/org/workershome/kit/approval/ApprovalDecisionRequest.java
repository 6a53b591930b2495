package org.workershome.kit.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param contentHash of the content that the approver has seen
 * @param reason needed where he does not approve
 * @param minutes of a collective decision, and of none else
 * @param delegationId when he decides for somebody else
 */
public record ApprovalDecisionRequest(
    @NotNull DecisionOutcome outcome,
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String contentHash,
    @Nullable @Size(max = 1000) String reason,
    @Nullable @Valid MinutesRequest minutes,
    @Nullable UUID delegationId) {}
