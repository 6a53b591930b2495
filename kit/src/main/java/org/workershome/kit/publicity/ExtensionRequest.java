package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A later last day, and why. */
public record ExtensionRequest(
    @NotNull LocalDate endsOn, @NotNull @NotBlank @Size(max = 500) String reason) {}
