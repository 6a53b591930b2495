package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * What would have to be approved.
 *
 * @param union the caller's when left out
 * @param roster {@code personRef}s of named approvers, by the step's position
 */
public record ApprovalSimulationRequest(
    @NotBlank @Size(max = 63) String policyCode,
    @Nullable @Size(max = 1000) String union,
    @Nullable Money amount,
    @Nullable @Size(max = 20)
        Map<Integer, List<@NotBlank @Size(max = 128) @OpaqueRef String>> roster) {}
