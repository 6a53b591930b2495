package org.workershome.petition.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.Reach;

/**
 * A petition is sent to another organ.
 *
 * @param at where in the tree the organ stands: the caller's union, one above, or one below
 * @param requirement why it is the organ's, for it and the petitioner
 * @param feedbackDueOn until when the union wants to be told what came of it
 * @param consent the petitioner agreed that his data is passed on; of no matter for an anonymous
 *     one
 */
@Schema(description = "转有关机关 / A petition is sent to another organ")
record OrganTransferRequest(
    @NotNull Organ organ,
    @NotBlank @Pattern(regexp = Reach.PATH) @Schema(examples = "CQ") String at,
    @NotBlank @Size(max = 2000) String requirement,
    @Nullable LocalDate feedbackDueOn,
    @NotNull @Nullable Boolean consent) {

  @Override
  public String toString() {
    return "OrganTransferRequest[" + organ + "]";
  }
}
