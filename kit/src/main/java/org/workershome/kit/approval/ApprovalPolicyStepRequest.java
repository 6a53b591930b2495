package org.workershome.kit.approval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * One step of a draft.
 *
 * @param roles any one of them
 * @param needed how many have to approve; left out: all of the named holders
 * @param level 0, the default, is the union of the request, n so many above it
 * @param orAbove whether unions above that may act, too; no by default
 * @param amountFrom least amount that needs the step, {@code amountBelow} the first that does not
 * @param holders {@code personRef}s; left out: whoever has a role, or whom the request names; of a
 *     body all members, two at least
 * @param dueDays natural days until the step is late, {@code expireDays} until the request ends
 * @param quorum of a body; two thirds by default
 * @param majority of those present; more than half by default
 */
public record ApprovalPolicyStepRequest(
    @NotBlank @Size(max = 100) String title,
    @NotNull StepForm form,
    @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 50) String> roles,
    @Nullable @Min(1) @Max(20) Integer needed,
    @Nullable @Min(0) @Max(15) Integer level,
    @Nullable Boolean orAbove,
    @Nullable Money amountFrom,
    @Nullable Money amountBelow,
    @Nullable @Size(max = 100) List<@NotBlank @Size(max = 128) @OpaqueRef String> holders,
    @Nullable @Min(1) @Max(366) Integer dueDays,
    @Nullable @Min(1) @Max(366) Integer expireDays,
    @Nullable VoteShare quorum,
    @Nullable VoteShare majority) {}
