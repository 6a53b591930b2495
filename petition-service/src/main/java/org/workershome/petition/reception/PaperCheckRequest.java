package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a second person found of a rating that was entered from paper. */
record PaperCheckRequest(
    @NotNull @Schema(examples = "CONFIRMED") PaperFinding finding,
    @NotBlank @Size(max = 500) @Schema(examples = "已核对原件，签名一致") String reason) {
  @Override
  public String toString() {
    return "PaperCheckRequest[" + finding + "]";
  }
}
