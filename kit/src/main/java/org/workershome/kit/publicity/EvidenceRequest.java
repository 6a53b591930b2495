package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That the list was posted.
 *
 * @param attachmentId where the photograph is kept
 * @param sha256 of the photograph
 */
public record EvidenceRequest(
    @NotNull LocalDate postedOn,
    @NotNull @NotBlank @Size(max = 200) String postedWhere,
    @NotNull @NotBlank @Size(max = 100) String attachmentId,
    @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
