package org.workershome.kit.timer.days;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A year on file.
 *
 * @param importedAt absent for a year that the release brought along
 * @param days absent in a list
 * @param jobs that count due dates again after this import; only in its answer
 */
@Schema(description = "在册的年度放假安排 / A year on file")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarYearView(
    int year,
    long version,
    String source,
    @Nullable OffsetDateTime importedAt,
    @Nullable List<CalendarDayView> days,
    @Nullable List<UUID> jobs) {
  public CalendarYearView {
    days = days == null ? null : List.copyOf(days);
    jobs = jobs == null ? null : List.copyOf(jobs);
  }

  static CalendarYearView summary(StoredYear year) {
    return new CalendarYearView(
        year.year(), year.version(), year.source(), year.importedAt(), null, null);
  }

  static CalendarYearView whole(StoredYear year, @Nullable List<UUID> jobs) {
    return new CalendarYearView(
        year.year(),
        year.version(),
        year.source(),
        year.importedAt(),
        year.days().stream().map(CalendarDayView::of).toList(),
        jobs);
  }
}
