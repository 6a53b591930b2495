package org.workershome.petition.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list and a filter to keep under a name.
 *
 * @param within of {@code DUE_SOON}, five days unless said otherwise
 */
record SavedFilterRequest(
    @NotBlank @Size(max = 50) @Schema(examples = "本周到期的紧急件") String name,
    @NotNull WorkList list,
    @Min(1) @Max(WorkQuery.LONGEST_WITHIN) @Nullable Integer within,
    @NotNull @Valid WorkFilterRequest filter) {}
