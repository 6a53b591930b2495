package org.workershome.kit.bulk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lets happen what a dry run has told.
 *
 * @param dryRun whose report was read
 * @param sha256 of the file that it was about
 */
@Schema(description = "按预检结果正式导入 / Run what the dry run told")
public record RunImportRequest(
    @NotNull UUID dryRun, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
