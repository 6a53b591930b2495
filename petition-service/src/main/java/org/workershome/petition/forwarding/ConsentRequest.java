package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The petitioner is asked whether it may be sent down.
 *
 * @param to his unit, or a union below it
 */
record ConsentRequest(
    @NotBlank
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Schema(examples = "CQ.ENERGY")
        String to) {}
