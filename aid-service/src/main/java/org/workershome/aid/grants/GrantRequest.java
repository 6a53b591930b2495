package org.workershome.aid.grants;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.workershome.kit.money.Money;

/** A one-off living aid to be granted. */
record GrantRequest(
    @NotNull UUID householdId,
    @NotNull UUID fundId,
    @NotNull Money amount,
    @NotBlank @Size(max = 500) String reason) {}
