package org.workershome.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is proposed or adopted.
 *
 * @param dayOfMonth for DAY_OF_MONTH: 1 to 31, -1 for the last
 * @param weekOfMonth for WEEKDAY_OF_MONTH: 1 to 5, -1 for the last
 * @param months 1 to 12; all when left out
 * @param noticeDays how many days ahead the leader is told; five when left out
 */
@Schema(description = "接待日规则 / The rule by which reception days recur")
record ReceptionRuleRequest(
    @NotNull RecurrenceKind kind,
    @Min(-1) @Max(31) @Schema(examples = "25") @Nullable Integer dayOfMonth,
    @Min(-1) @Max(5) @Nullable Integer weekOfMonth,
    @Nullable DayOfWeek weekday,
    @Size(min = 1, max = 12) @Nullable Set<@NotNull @Min(1) @Max(12) Integer> months,
    @NotNull HolidayShift shift,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @NotNull @Pattern(regexp = ClockTimes.FORM) @Schema(examples = "09:00") String opensAt,
    @NotNull @Pattern(regexp = ClockTimes.FORM) @Schema(examples = "11:30") String closesAt,
    @NotNull @Min(5) @Max(480) @Schema(examples = "30") Integer slotMinutes,
    @NotNull @Min(1) @Max(100) @Schema(examples = "2") Integer slotCapacity,
    @NotBlank @Size(max = 200) @Schema(examples = "市总工会一楼接待室") String place,
    @NotNull ReceptionForm form,
    @Min(0) @Max(60) @Nullable Integer noticeDays) {}
