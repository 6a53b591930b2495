package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a delegation ends early. */
public record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}
