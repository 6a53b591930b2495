package org.workershome.petition.reception;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day that a rule gives, before anything is written. */
@Schema(description = "规则推算出的接待日 / A day that a rule gives")
record ComingDayView(
    @Schema(description = "规则所指日期 / The day that the rule names") LocalDate nominalOn,
    @Schema(description = "实际接待日期 / The day on which it is held") LocalDate heldOn,
    DayOfWeek weekday,
    @Schema(description = "顺延或提前 / Moved because of a day of rest") boolean shifted,
    @Nullable String holiday,
    @Schema(description = "放假安排未公布，日期暂定 / The year's days of rest are not published")
        boolean provisional) {

  static ComingDayView of(ComingDay day) {
    return new ComingDayView(
        day.nominalOn(),
        day.heldOn(),
        day.heldOn().getDayOfWeek(),
        !day.nominalOn().equals(day.heldOn()),
        day.holiday(),
        day.provisional());
  }
}
