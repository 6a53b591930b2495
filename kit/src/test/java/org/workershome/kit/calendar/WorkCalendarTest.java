package org.workershome.kit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {
  private final WorkCalendar calendar = WorkCalendar.of(PublishedDays.bundled());

  static List<String> vectors() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(WorkCalendarTest.class.getResourceAsStream("deadline-vectors.csv")),
                UTF_8))) {
      return lines.lines().skip(1).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aDeadlineIsAsItWasWorkedOutByHand(String vector) {
    String[] cells = vector.split(",", -1);
    LocalDate start = LocalDate.parse(cells[1]);
    int amount = Integer.parseInt(cells[2]);
    LocalDate due = LocalDate.parse(cells[4]);

    switch (cells[0]) {
      case "working_days" -> assertThat(calendar.plusWorkingDays(start, amount)).isEqualTo(due);
      case "natural_days_roll_forward" -> {
        assertThat(start.plusDays(amount)).isEqualTo(cells[3]);
        assertThat(calendar.rollForward(start.plusDays(amount))).isEqualTo(due);
      }
      default -> throw new AssertionError("an unknown rule: " + vector);
    }
  }

  @ParameterizedTest
  @CsvSource({"2024,251", "2025,248", "2026,248"})
  void aYearHasItsWorkingDays(int year, int worked) {
    assertThat(
            calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(worked);
  }

  @Test
  void everyDayThatIsMadeUpCounts() {
    List<PublishedDay> madeUp =
        PublishedDays.bundled().stream().filter(PublishedDay::working).toList();

    assertThat(madeUp).hasSizeGreaterThan(100);
    assertThat(madeUp)
        .allSatisfy(
            day -> {
              assertThat(calendar.isWorkingDay(day.date())).isTrue();
              assertThat(calendar.workingDaysBetween(day.date().minusDays(1), day.date())).isOne();
            });
  }

  @Test
  void nobodyIsToldADateFromAYearThatIsNotPublished() {
    LocalDate late = LocalDate.of(2026, 12, 25);

    assertThat(calendar.lastPublished()).isEqualTo(Year.of(2026));
    assertThatExceptionOfType(CalendarNotPublished.class)
        .isThrownBy(() -> calendar.plusWorkingDays(late, 10))
        .satisfies(thrown -> assertThat(thrown.year()).isEqualTo(2027));
    assertThatExceptionOfType(CalendarNotPublished.class)
        .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2007, 12, 31)))
        .satisfies(thrown -> assertThat(thrown.year()).isEqualTo(2007));
    assertThatExceptionOfType(CalendarNotPublished.class)
        .isThrownBy(() -> calendar.rollForward(LocalDate.of(2027, 1, 2)));
    assertThat(calendar.supposingPlainWeeks().plusWorkingDays(late, 10))
        .isEqualTo(LocalDate.of(2027, 1, 8));
  }

  @Test
  void aHoleBetweenYearsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WorkCalendar.of(
                    PublishedDays.bundled().stream()
                        .filter(day -> day.date().getYear() != 2015)
                        .toList()))
        .withMessageContaining("a year is missing");
    assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.of(List.of()));
  }

  @Test
  void everyFaultOfAFileIsNamedWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PublishedDays.read(
                    new StringReader(
                        """
                        date,kind,holiday
                        2027-01-01,OFF,元旦
                        2027-01-32,OFF,元旦
                        2027-01-01,OFF,元旦
                        2027-01-04,WORK,元旦
                        2027-02-05,REST,春节
                        2027-02-06
                        """)))
        .withMessageContainingAll("line 3:", "line 4:", "line 5:", "line 6:", "line 7:")
        .withMessageNotContaining("line 2:");
  }
}
