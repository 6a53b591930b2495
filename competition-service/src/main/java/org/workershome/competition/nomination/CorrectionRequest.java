package org.workershome.competition.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the nomination should have said, in full, and why it did not. */
record CorrectionRequest(
    @NotNull @Valid NominationRequest nomination, @NotBlank @Size(max = 500) String reason) {}
