package org.workershome.aid.cards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A household that is not to be paid from now on. */
record PaymentStopRequest(
    @NotNull UUID householdId,
    @NotNull StopReason reason,
    @NotBlank @Size(max = 200) String note) {}
