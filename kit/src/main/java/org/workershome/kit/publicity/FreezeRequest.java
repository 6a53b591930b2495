package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which record's list is to be shown.
 *
 * @param screeningUnion null for the union above the owner
 */
public record FreezeRequest(
    @NotNull @NotBlank @Size(max = 60) @Schema(examples = "honour") String kind,
    @NotNull @NotBlank @Size(max = 100) String subjectId,
    @Nullable @Size(max = 200) @Schema(examples = "CQ") String screeningUnion) {}
