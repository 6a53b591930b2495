package org.workershome.aid.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first review, with its opinion. */
record ReviewRequest(@NotNull ReviewOutcome outcome, @NotBlank @Size(max = 1000) String opinion) {}
