package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done, and what shows it. */
record RecommendationActionRequest(
    @NotBlank @Size(max = 4000) String action,
    @NotBlank @Size(max = 1000) @Schema(examples = "人资〔2026〕12号") String evidence) {}
