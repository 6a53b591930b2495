package org.workershome.petition.legalaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What aid is asked for.
 *
 * @param petitionId the petition that it comes from, if it does
 * @param limitationOn the last day on which the claim can be brought
 * @param urgentMeasure whether preservation or advance enforcement has to be asked for at once
 * @param migrantProof proof of being a migrant worker, where the register of members does not say
 *     so
 */
@Schema(description = "申请事项 / What aid is asked for")
record AidClaimRequest(
    @Nullable UUID petitionId,
    @NotNull @Schema(examples = "WAGES") LegalAidMatter matter,
    @NotBlank @Size(max = 5000) @Schema(examples = "公司拖欠本人三个月工资。") String facts,
    @NotNull @Valid AidEmployerRequest employer,
    @Nullable Money amountClaimed,
    @Nullable LocalDate limitationOn,
    @Nullable Boolean urgentMeasure,
    @Size(max = 200) @Schema(examples = "居住证复印件") @Nullable String migrantProof) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "AidClaimRequest[" + matter + "]";
  }
}
