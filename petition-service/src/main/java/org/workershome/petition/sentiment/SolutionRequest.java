package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a problem was solved.
 *
 * @param evidence what proves it: a document's number, a record of acceptance
 */
record SolutionRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "更换两台局部通风机。") String measure,
    @NotBlank @Size(max = 1000) @Schema(examples = "验收单 2026-118") String evidence,
    @NotNull LocalDate solvedOn) {}
