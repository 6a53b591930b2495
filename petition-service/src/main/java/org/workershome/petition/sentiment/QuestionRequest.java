package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question, with the answers to choose from. Free text would tell who writes. */
record QuestionRequest(
    @NotBlank @Size(max = 300) @Schema(examples = "您对食堂满意吗？") String text,
    @NotNull @Size(min = 2, max = 12) List<@NotBlank @Size(max = 100) String> options) {
  QuestionRequest {
    options = options == null ? List.of() : List.copyOf(options);
  }
}
