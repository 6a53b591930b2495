package org.workershome.aid.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What really became of a payment.
 *
 * @param reason what it rests on, such as the bank's letter
 */
record LineOverrideRequest(
    @NotNull LineOutcome outcome, @NotBlank @Size(min = 5, max = 200) String reason) {}
