package org.workershome.aid.funds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A returned appropriation as it should have been proposed.
 *
 * @param reason what was corrected
 */
record AppropriationCorrectionRequest(
    @NotNull Money amount,
    @NotBlank @Size(max = 100) String voucher,
    @Nullable @Size(max = 1000) String reason) {}
