package org.workershome.kit.privacy.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How long a type of record is kept from a day on.
 *
 * @param activeMonths after closing, until it is stored only
 * @param retainMonths after closing, until it is removed; not below {@code activeMonths}
 * @param basis the rule or decision behind it
 */
public record RetentionPolicyRequest(
    @NotNull String recordType,
    @NotNull LocalDate effectiveFrom,
    @Min(0) @Max(1200) int activeMonths,
    @Min(1) @Max(1200) int retainMonths,
    @NotNull RetentionAction action,
    @NotBlank @Size(max = 200) String basis) {}
