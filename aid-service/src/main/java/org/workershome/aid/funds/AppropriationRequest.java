package org.workershome.aid.funds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.workershome.kit.money.Money;

/** Money that came in, with the number of the voucher that proves it. */
record AppropriationRequest(@NotNull Money amount, @NotBlank @Size(max = 100) String voucher) {}
