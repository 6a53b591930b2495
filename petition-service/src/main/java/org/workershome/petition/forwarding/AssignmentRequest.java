package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A petition goes to a union below, which reports on it.
 *
 * @param feedbackDueOn the last day of its report
 */
record AssignmentRequest(
    @NotBlank
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Schema(examples = "CQ.ENERGY.MINE3")
        String to,
    @NotNull LocalDate feedbackDueOn,
    @NotBlank @Size(max = 2000) String requirement) {

  @Override
  public String toString() {
    return "AssignmentRequest[" + to + "]";
  }
}
