package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The employer that the claim is against. */
@Schema(description = "用人单位 / The employer that the claim is against")
record AidEmployerRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "重庆某建筑有限公司") String name,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Schema(examples = "91350100M000100Y43")
        @Nullable String creditCode) {}
