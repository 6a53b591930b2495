package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One in the chain. */
record RespondentLine(
    @NotNull RespondentRole role,
    @NotBlank @Size(max = 200) String name,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Nullable String creditCode) {}
