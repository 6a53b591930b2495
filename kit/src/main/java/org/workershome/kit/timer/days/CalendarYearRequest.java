package org.workershome.kit.timer.days;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A year's notice.
 *
 * @param days the days that it names; or else
 * @param lines the same as lines {@code date,kind,holiday}
 */
@Schema(description = "一个年度的放假安排 / A year's notice")
public record CalendarYearRequest(
    @NotBlank @Size(max = 300) @Schema(examples = "国办发明电〔2026〕N号") String source,
    @Size(max = 400) @Nullable List<@NotNull @Valid CalendarDayRequest> days,
    @Size(max = 20_000) @Schema(examples = "2027-01-01,OFF,元旦") @Nullable String lines) {
  public CalendarYearRequest {
    days = days == null ? null : List.copyOf(days);
  }
}
