package org.workershome.aid.eligibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.workershome.kit.money.Money;

/**
 * A standard to be put in force.
 *
 * @param region code of GB/T 2260; the nearest counts: county, city, province, 000000
 * @param monthlyAmount for each person
 * @param source who published it, and where
 */
record StandardRequest(
    @NotNull @Pattern(regexp = "\\d{6}") String region,
    @NotNull Residence residence,
    @NotNull Money monthlyAmount,
    @NotNull LocalDate effectiveFrom,
    @NotBlank @Size(max = 300) String source) {}
