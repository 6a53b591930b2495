package org.workershome.kit.timer.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.problem.FieldFault;

class YearsOnFileTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void anImportedYearLiesOverTheReleases() {
    YearsOnFile years = YearsOnFile.of(List.of(stored(1, 2026, 2, off("2026-03-04"))));

    assertThat(years.calendar().rev()).isEqualTo(1);
    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2026, 3, 4))).isFalse();
    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2026, 10, 1)))
        .as("the revision names what it names, and nothing of before")
        .isTrue();
    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
  }

  @Test
  void aNoticeMayNameDaysOfTheDecemberBefore() {
    YearsOnFile years =
        YearsOnFile.of(List.of(stored(1, 2027, 1, off("2026-12-31"), off("2027-01-01"))));

    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(years.calendar().days().lastPublished()).isEqualTo(Year.of(2027));
  }

  @Test
  void theLaterOfTwoRevisionsHolds() {
    YearsOnFile years =
        YearsOnFile.of(
            List.of(
                stored(1, 2027, 1, off("2027-01-01"), off("2027-01-04")),
                stored(2, 2027, 2, off("2027-01-01"))));

    assertThat(years.year(2027).orElseThrow().version()).isEqualTo(2);
    assertThat(years.calendar().days().isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(years.calendar().days().isWorkingDay(NEW_YEAR)).isFalse();
  }

  @Test
  void aYearAfterAGapWaitsUntilTheGapIsClosed() {
    StoredYear later = stored(1, 2028, 1, off("2028-01-03"));

    YearsOnFile gap = YearsOnFile.of(List.of(later));
    YearsOnFile closed = YearsOnFile.of(List.of(later, stored(2, 2027, 1, off("2027-01-01"))));

    assertThat(gap.calendar().days().lastPublished()).isEqualTo(Year.of(2026));
    assertThat(closed.calendar().days().lastPublished()).isEqualTo(Year.of(2028));
    assertThat(closed.calendar().days().isWorkingDay(LocalDate.of(2028, 1, 3))).isFalse();
  }

  @Test
  void everyFaultOfDaysFromElsewhereIsNamed() {
    assertThat(
            DaysReader.faults(
                2027,
                List.of(
                    off("2027-01-01"),
                    off("2027-01-01"),
                    off("2026-11-30"),
                    new PublishedDay(LocalDate.of(2027, 1, 9), true, "a,b"))))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("days[1].date", "DUPLICATE"),
            org.assertj.core.groups.Tuple.tuple("days[2].date", "OTHER_YEAR"),
            org.assertj.core.groups.Tuple.tuple("days[3].holiday", "WRONG_FORM"));
  }

  private static StoredYear stored(long position, int year, long version, PublishedDay... days) {
    return new StoredYear(position, year, version, List.of(days), "test", null);
  }

  private static PublishedDay off(String date) {
    return new PublishedDay(LocalDate.parse(date), false, "元旦");
  }
}
