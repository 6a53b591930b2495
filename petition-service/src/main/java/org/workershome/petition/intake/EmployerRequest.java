package org.workershome.petition.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The employer that the petition is about, as the petitioner knows it.
 *
 * @param creditCode unified social credit code (GB 32100), if he knows it
 */
record EmployerRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "重庆某矿业有限公司") String name,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Schema(examples = "91350100M000100Y43")
        @Nullable String creditCode) {}
