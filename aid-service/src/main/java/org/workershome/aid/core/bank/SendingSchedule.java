package org.workershome.aid.core.bank;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.workershome.kit.calendar.WorkCalendar;

/**
 * Finds moments for files. Pure. The day is cut into equal steps, as many an hour as the bank takes
 * files; a step holds one file, so that no sixty minutes, wherever they begin, hold more than that.
 */
public final class SendingSchedule {
  /** Beyond this the answer is that it cannot be done: somebody mistyped, or the bank is closed. */
  private static final int LONGEST_DAYS = 366;

  private final List<SendingWindow> windows;
  private final Duration step;
  private final boolean workingDaysOnly;
  private final WorkCalendar calendar;
  private final int lastPublished;

  public SendingSchedule(
      List<SendingWindow> windows,
      int filesPerHour,
      boolean workingDaysOnly,
      WorkCalendar calendar) {
    this.windows = windows.stream().sorted(Comparator.comparing(SendingWindow::opens)).toList();
    this.step = Duration.ofSeconds(Math.ceilDiv(3600, filesPerHour));
    this.workingDaysOnly = workingDaysOnly;
    this.calendar = calendar.supposingPlainWeeks();
    this.lastPublished = calendar.lastPublished().getValue();
  }

  /**
   * The first free moments.
   *
   * @param from nothing is sent before
   * @param taken moments of other files to the same account
   * @throws IllegalArgumentException when a year is not enough
   */
  public List<Slot> first(int files, LocalDateTime from, Set<LocalDateTime> taken) {
    List<Slot> found = new ArrayList<>(files);
    for (int day = 0; found.size() < files; day++) {
      if (day > LONGEST_DAYS) {
        throw new IllegalArgumentException(files + " files do not fit into a year");
      }
      LocalDate date = from.toLocalDate().plusDays(day);
      if (!workingDaysOnly || calendar.isWorkingDay(date)) {
        fill(date, from, taken, files, found);
      }
    }
    return found;
  }

  private void fill(
      LocalDate date, LocalDateTime from, Set<LocalDateTime> taken, int files, List<Slot> found) {
    for (SendingWindow window : windows) {
      LocalDateTime cutOff = date.atTime(window.cutOff());
      LocalDateTime at = onGrid(date, window.opens());
      while (at.isBefore(cutOff) && found.size() < files) {
        if (!at.isBefore(from) && !taken.contains(at)) {
          LocalDate paid = calendar.plusWorkingDays(date, window.paidAfterDays());
          found.add(new Slot(at, paid, paid.getYear() > lastPublished));
        }
        at = at.plus(step);
      }
    }
  }

  /** The steps of a day are the same for every profile of an account, whenever its windows open. */
  private LocalDateTime onGrid(LocalDate date, LocalTime opens) {
    long steps = Math.ceilDiv(opens.toSecondOfDay(), step.toSeconds());
    return date.atStartOfDay().plus(step.multipliedBy(steps));
  }
}
