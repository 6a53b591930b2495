package org.workershome.petition.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The officer's finding: where the law sends this matter, and why. */
record StatutoryRouteRequest(
    @NotEmpty @Size(max = 3) Set<@NotNull StatutoryRoute> routes,
    @NotBlank @Size(max = 2000) @Schema(examples = "拖欠劳动报酬可申请调解、仲裁或向劳动保障监察机构投诉。")
        String explanation) {

  @Override
  public String toString() {
    return "StatutoryRouteRequest[" + routes + "]";
  }
}
