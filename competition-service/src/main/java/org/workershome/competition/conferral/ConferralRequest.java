package org.workershome.competition.conferral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision by which an honour is conferred. */
record ConferralRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "渝工发〔2026〕12号") String decisionNumber,
    @NotNull LocalDate conferredOn) {}
