package org.workershome.petition.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The matter is another organ's.
 *
 * @param organ who is competent
 * @param explanation why, and how to go there
 */
record ElsewhereRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "市人力资源和社会保障局") String organ,
    @NotBlank @Size(max = 2000) @Schema(examples = "该事项属于社会保险行政部门职权范围。") String explanation) {

  @Override
  public String toString() {
    return "ElsewhereRequest[" + organ + "]";
  }
}
