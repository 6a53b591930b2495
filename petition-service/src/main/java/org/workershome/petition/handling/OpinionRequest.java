package org.workershome.petition.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.PetitionOutcome;

/**
 * The parts that an opinion has by law (信访工作条例 第三十二条); none may be missing.
 *
 * @param request what the petitioner asks for
 * @param facts what was found, and by what
 * @param opinion what is decided, and why
 * @param legalBasis laws, regulations, policies that it rests on
 */
@Schema(description = "信访处理意见 / A handling opinion")
record OpinionRequest(
    @NotNull PetitionOutcome outcome,
    @NotBlank @Size(max = 2000) String request,
    @NotBlank @Size(max = 10000) String facts,
    @NotBlank @Size(max = 10000) String opinion,
    @NotBlank @Size(max = 2000) String legalBasis) {

  @Override
  public String toString() {
    return "OpinionRequest[" + outcome + "]";
  }
}
