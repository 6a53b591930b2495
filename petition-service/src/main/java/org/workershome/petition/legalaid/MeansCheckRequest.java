package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * How the applicant's means were settled.
 *
 * @param monthlyIncome per head of the household; with {@code DATA}
 * @param reason with {@code WAIVED} and {@code NOT_NEEDED}
 * @param evidence the source of the data, the mark of the signed pledge, or the proof of the reason
 */
record MeansCheckRequest(
    @NotNull @Schema(examples = "PLEDGE") MeansMethod method,
    @Nullable Money monthlyIncome,
    @Nullable MeansReason reason,
    @Size(max = 200) @Schema(examples = "经济困难承诺书 2026-015") @Nullable String evidence) {

  @Override
  public String toString() {
    return "MeansCheckRequest[" + method + "]";
  }
}
