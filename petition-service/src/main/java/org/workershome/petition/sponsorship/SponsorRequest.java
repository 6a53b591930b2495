package org.workershome.petition.sponsorship;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A leader takes charge of a case himself.
 *
 * @param visitEveryDays at most so many days between contacts
 */
record SponsorRequest(
    @NotBlank @Size(max = 1000) String reason, @Min(1) @Max(90) int visitEveryDays) {}
