package org.workershome.aid.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was done about a payment that was not paid. */
record LineHandlingRequest(
    @NotNull LineHandling handling, @NotBlank @Size(max = 200) String note) {}
