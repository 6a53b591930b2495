package org.workershome.kit.timer.days;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * An administrator of the root union publishes or revises a year, or looks first at what that would
 * do: the terms of every union are counted with it.
 */
@Singleton
class ImportYear {
  private final CalendarYears years;
  private final TellYear tell;
  private final CurrentCaller callers;

  ImportYear(CalendarYears years, TellYear tell, CurrentCaller callers) {
    this.years = years;
    this.tell = tell;
    this.callers = callers;
  }

  /** Whether the year may be written; thrown rather than said. */
  private interface Check {
    void of(YearsOnFile before);
  }

  /** In the transaction at hand. */
  CalendarYearView publish(int year, CalendarYearRequest request) {
    return write(
        year,
        request,
        before -> {
          if (before.year(year).isPresent()) {
            throw new ProblemException(CalendarProblem.YEAR_ON_FILE).with("year", year);
          }
          refuseGap(year, before);
        });
  }

  /** In the transaction at hand. */
  CalendarYearView revise(int year, @Nullable String ifMatch, CalendarYearRequest request) {
    return write(
        year,
        request,
        before ->
            ETags.require(
                ifMatch,
                before
                    .year(year)
                    .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND))
                    .version()));
  }

  CalendarPreviewView preview(int year, CalendarYearRequest request) throws Exception {
    callers.requireRootUnion();
    List<PublishedDay> days = DaysReader.read(year, request);
    YearsOnFile before = years.onFile();
    boolean revision = before.year(year).isPresent();
    if (!revision) {
      refuseGap(year, before);
    }
    List<CalendarFollower.Preview> parts = new ArrayList<>();
    CalendarChange change = years.planned(year, days).orElse(null);
    if (change != null) {
      for (CalendarFollower follower : years.followers()) {
        parts.add(SystemScope.call("calendar-preview", () -> follower.preview(change)));
      }
    }
    return new CalendarPreviewView(
        year,
        revision,
        parts.stream().mapToLong(CalendarFollower.Preview::examined).sum(),
        parts.stream().allMatch(CalendarFollower.Preview::complete),
        parts.stream().mapToLong(CalendarFollower.Preview::moved).sum(),
        parts.stream().mapToLong(CalendarFollower.Preview::settled).sum(),
        parts.stream().flatMap(part -> part.first().stream()).toList());
  }

  private CalendarYearView write(int year, CalendarYearRequest request, Check check) {
    callers.requireRootUnion();
    List<PublishedDay> days = DaysReader.read(year, request);
    years.lock();
    YearsOnFile before = years.onFile();
    check.of(before);
    long version = before.year(year).map(StoredYear::version).orElse(0L) + 1;
    List<UUID> jobs =
        years
            .replace(year, days, version, request.source().strip())
            .orElseThrow(() -> new ProblemException(TechnicalProblem.VERSION_CONFLICT));
    tell.tell(year, days, version, request.source().strip());
    return CalendarYearView.whole(
        years.onFile().year(year).orElseThrow(() -> new IllegalStateException("lost " + year)),
        jobs);
  }

  private static void refuseGap(int year, YearsOnFile before) {
    int next = before.calendar().days().lastPublished().getValue() + 1;
    if (year != next) {
      throw new ProblemException(CalendarProblem.YEAR_BEFORE_MISSING)
          .detail("下一个待公布年度为 " + next + " 年", "The next year to be published is " + next)
          .with("next", next);
    }
  }
}
