package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who turned up on the other side.
 *
 * @param name of the employer, or of the representative's law firm; no person's
 * @param creditCode of a respondent
 * @param licence of a representative, 17 digits
 */
@Schema(description = "对方当事人或者其代理人 / Somebody on the other side")
record AidPartyRequest(
    @NotNull @Schema(examples = "RESPONDENT") PartyKind kind,
    @NotBlank @Size(max = 200) @Schema(examples = "重庆某劳务有限公司") String name,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Schema(examples = "91350100M000100Y43")
        @Nullable String creditCode,
    @Pattern(regexp = "\\d{17}") @Schema(examples = "15001201810000001")
        @Nullable String licence) {}
