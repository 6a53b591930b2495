package org.workershome.kit.trial;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

record TrialPerson(@NotBlank String name, @Nullable @Pattern(regexp = "1\\d{10}") String phone) {}
