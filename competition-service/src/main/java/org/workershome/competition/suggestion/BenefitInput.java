package org.workershome.competition.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One figure that went into the formula; the value is an exact decimal as text, never a float. */
public record BenefitInput(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Pattern(regexp = "-?\\d{1,16}(\\.\\d{1,6})?") String value) {}
