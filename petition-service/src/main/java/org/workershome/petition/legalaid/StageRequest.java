package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The help enters a stage.
 *
 * @param directly why court comes without arbitration, where the law lets it
 */
record StageRequest(
    @NotNull @Schema(examples = "ARBITRATION") LegalAidStage stage,
    @NotBlank @Size(max = 2000) String note,
    @Size(max = 500) @Schema(examples = "持有工资欠条，直接起诉") @Nullable String directly) {

  @Override
  public String toString() {
    return "StageRequest[" + stage + "]";
  }
}
