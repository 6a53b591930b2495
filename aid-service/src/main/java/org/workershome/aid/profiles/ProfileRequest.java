package org.workershome.aid.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.bank.FileKind;

/**
 * How a bank takes files from one account of the union.
 *
 * @param linesPerFile 1000 when left out
 * @param filesPerHour 10 when left out
 * @param debtorBankCode CNAPS, twelve digits
 */
record ProfileRequest(
    @NotNull @Pattern(regexp = "[A-Z0-9]{2,20}") String code,
    @NotBlank @Size(max = 70) String bankName,
    @NotNull LocalDate effectiveFrom,
    @NotNull FileKind fileKind,
    @Nullable @Min(1) @Max(10000) Integer linesPerFile,
    @Nullable @Min(1) @Max(60) Integer filesPerHour,
    @NotEmpty @Size(max = 8) List<@NotNull @Valid WindowRequest> windows,
    boolean workingDaysOnly,
    @NotBlank @Size(max = 70) String debtorName,
    @NotNull @Pattern(regexp = "[0-9]{8,34}") String debtorAccount,
    @NotNull @Pattern(regexp = "[0-9]{12}") String debtorBankCode) {}
