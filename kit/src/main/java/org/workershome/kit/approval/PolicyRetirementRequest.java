package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a policy ends. */
public record PolicyRetirementRequest(@NotBlank @Size(max = 1000) String reason) {}
