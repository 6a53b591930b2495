package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionMatter;

/**
 * What is to be mediated. From a petition, in one call: what is left out then is taken from it.
 *
 * @param committeeId the body that is asked; may be said later, with the mediator
 * @param headcount of workers with this claim, this one included
 * @param commonClaim whether they claim the same
 * @param collectiveContract whether it is about performing a collective contract
 */
@Schema(description = "调解请求 / What is to be mediated")
record DisputeClaimRequest(
    @Nullable UUID petitionId,
    @Nullable UUID committeeId,
    @Nullable @Schema(examples = "WAGE_ARREARS") PetitionMatter matter,
    @Size(min = 1, max = 5000) @Nullable @Schema(examples = "公司拖欠本人三个月工资，请求支付。") String facts,
    @Valid @Nullable DisputeEmployerRequest employer,
    @Nullable Money amountClaimed,
    @Min(1) @Max(100000) @Nullable Integer headcount,
    @Nullable Boolean commonClaim,
    @Nullable Boolean collectiveContract) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "DisputeClaimRequest[" + matter + "]";
  }
}
