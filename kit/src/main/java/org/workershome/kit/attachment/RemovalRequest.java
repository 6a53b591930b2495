package org.workershome.kit.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a file is taken away. */
public record RemovalRequest(@NotNull @NotBlank @Size(max = 500) String reason) {}
