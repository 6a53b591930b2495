package org.workershome.kit.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a list is to be taken back. */
public record PublicityWithdrawalRequest(@NotNull @NotBlank @Size(max = 1000) String reason) {}
