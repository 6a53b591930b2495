package org.workershome.petition.ownership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The owner offers a case to a colleague.
 *
 * @param toSubject the colleague's account
 * @param reason why, for whoever asks later
 */
record HandOverRequest(
    @NotBlank @Size(max = 100) @Schema(description = "接收人账号 / The colleague's account")
        String toSubject,
    @NotBlank @Size(max = 1000) String reason) {}
