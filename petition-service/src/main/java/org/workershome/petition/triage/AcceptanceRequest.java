package org.workershome.petition.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The union takes a petition on.
 *
 * @param summary whether it is simple enough for an opinion within ten working days
 * @param explanation how it will be handled, for the petitioner
 */
record AcceptanceRequest(
    @Schema(description = "是否简易办理 / Summary handling") boolean summary,
    @NotBlank @Size(max = 2000) @Schema(examples = "由权益保障部调查核实。") String explanation) {

  @Override
  public String toString() {
    return "AcceptanceRequest[summary=" + summary + "]";
  }
}
