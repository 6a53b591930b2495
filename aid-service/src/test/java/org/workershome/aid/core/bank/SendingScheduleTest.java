package org.workershome.aid.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;

/** Files find moments that the bank has, and no hour holds more of them than it takes. */
class SendingScheduleTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();
  private static final List<SendingWindow> TWO_WINDOWS =
      List.of(
          new SendingWindow(LocalTime.of(13, 30), LocalTime.of(16, 0), 1),
          new SendingWindow(LocalTime.of(9, 0), LocalTime.of(11, 30), 0));

  @Test
  void fileAfterFileEverySixMinutesUntilTheCutOff() {
    List<Slot> slots = schedule(10).first(26, at("2026-03-02T08:00"), Set.of());

    assertThat(slots.get(0).sendAt()).isEqualTo(at("2026-03-02T09:00"));
    assertThat(slots.get(24).sendAt()).isEqualTo(at("2026-03-02T11:24"));
    assertThat(slots.get(24).paidOn()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(slots.get(25).sendAt()).as("after lunch").isEqualTo(at("2026-03-02T13:30"));
    assertThat(slots.get(25).paidOn()).isEqualTo(LocalDate.parse("2026-03-03"));
  }

  @Test
  void nothingIsSentBeforeNowNorWhereAnotherFileIs() {
    Set<LocalDateTime> taken = Set.of(at("2026-03-02T10:06"));

    assertThat(schedule(10).first(2, at("2026-03-02T10:01"), taken))
        .extracting(Slot::sendAt)
        .containsExactly(at("2026-03-02T10:12"), at("2026-03-02T10:18"));
  }

  @Test
  void theNationalHolidayIsNoDayOfTheBank() {
    // Thursday 1 to Wednesday 7 October 2026 are free; what is sent on 30 September's afternoon
    // is paid on the first working day after them.
    List<Slot> slots = schedule(1).first(4, at("2026-09-30T14:00"), Set.of());

    assertThat(slots)
        .extracting(Slot::sendAt)
        .containsExactly(
            at("2026-09-30T14:00"),
            at("2026-09-30T15:00"),
            at("2026-10-08T09:00"),
            at("2026-10-08T10:00"));
    assertThat(slots.getFirst().paidOn()).isEqualTo(LocalDate.parse("2026-10-08"));
    assertThat(slots).noneMatch(Slot::provisional);
  }

  @Test
  void anUnpublishedYearIsSupposedAndSaidToBe() {
    List<Slot> slots = schedule(1).first(1, at("2026-12-31T15:30"), Set.of());

    assertThat(slots.getFirst().sendAt().getYear()).isEqualTo(2027);
    assertThat(slots.getFirst().provisional()).isTrue();
  }

  @Test
  void noSixtyMinutesHoldMoreFilesThanTheBankTakes() {
    for (int perHour : List.of(1, 7, 10, 13, 60)) {
      List<LocalDateTime> sent =
          schedule(perHour).first(200, at("2026-03-02T08:17"), Set.of()).stream()
              .map(Slot::sendAt)
              .toList();

      assertThat(new HashSet<>(sent)).hasSize(200);
      for (LocalDateTime start : sent) {
        assertThat(
                sent.stream()
                    .filter(at -> !at.isBefore(start) && at.isBefore(start.plusHours(1)))
                    .count())
            .as("%d an hour, from %s", perHour, start)
            .isLessThanOrEqualTo(perHour);
      }
    }
  }

  @Test
  void aBankThatTakesTooLittleIsNamedInsteadOfWaitedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schedule(1).first(5000, at("2026-03-02T08:00"), Set.of()));
  }

  private static SendingSchedule schedule(int perHour) {
    return new SendingSchedule(TWO_WINDOWS, perHour, true, CALENDAR);
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }
}
