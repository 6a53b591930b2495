package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The union's answer to an opinion. */
record AnswerRequest(
    @NotBlank @Size(max = 4000) @Schema(examples = "班前会自下月起提前十分钟。") String answer) {}
