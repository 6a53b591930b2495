package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an objection.
 *
 * @param reason the list's owner reads it: it says nothing by which the objector could be known
 */
public record ScreeningRequest(
    @NotNull @Schema(description = "异议是否成立 / Whether it holds") Boolean verified,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
