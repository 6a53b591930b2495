package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the list was posted.
 *
 * @param attachmentId of the photograph among the attachments of the publicity
 * @param sha256 of that file
 */
public record EvidenceRequest(
    @NotNull LocalDate postedOn,
    @NotNull @NotBlank @Size(max = 200) String postedWhere,
    @NotNull UUID attachmentId,
    @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
