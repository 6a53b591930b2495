package org.workershome.aid.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A rule set to be put in force for a union and those below it.
 *
 * @param code the same code with a later date is its next version
 * @param source who published it, and where
 */
record RuleSetRequest(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,40}") String code,
    @NotBlank @Size(max = 100) String title,
    @NotNull Formula formula,
    @NotNull @Min(1) @Max(1000) Integer deepPercent,
    @NotNull @Min(1) @Max(1000) Integer relativePercent,
    @NotNull @Min(1) @Max(1000) Integer accidentalPercent,
    @Nullable @Min(1) @Max(12) Integer deepMonths,
    @NotEmpty Set<@NotNull IncomeKind> countedIncomes,
    @NotNull Set<@NotNull ExpenditureKind> countedExpenditures,
    @NotNull Set<@NotNull Exclusion> exclusions,
    @NotNull @Min(0) @Max(20) Integer mostHomes,
    @NotNull @Min(0) @Max(600) Integer migrantMonths,
    @NotNull Money imputedWage,
    @NotNull @Min(14) @Max(30) Integer workingAgeFrom,
    @NotNull @Min(40) @Max(80) Integer workingAgeTo,
    @NotNull LocalDate effectiveFrom,
    @NotBlank @Size(max = 300) String source) {}
