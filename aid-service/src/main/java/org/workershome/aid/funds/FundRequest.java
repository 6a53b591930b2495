package org.workershome.aid.funds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A fund to be opened: one source, one year. */
record FundRequest(
    @NotBlank @Size(max = 100) String name,
    @NotNull FundSource source,
    @NotNull @Min(2000) @Max(2100) Integer year) {}
