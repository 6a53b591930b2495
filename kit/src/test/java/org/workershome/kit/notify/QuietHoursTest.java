package org.workershome.kit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  @Test
  void byDayNothingWaits() {
    assertThat(NIGHT.next(at("2026-03-02T08:00"))).isEqualTo(at("2026-03-02T08:00"));
    assertThat(NIGHT.next(at("2026-03-02T20:59"))).isEqualTo(at("2026-03-02T20:59"));
  }

  @Test
  void whatComesAtNightWaitsForTheMorning() {
    assertThat(NIGHT.next(at("2026-03-02T21:00"))).isEqualTo(at("2026-03-03T08:00"));
    assertThat(NIGHT.next(at("2026-03-03T00:00"))).isEqualTo(at("2026-03-03T08:00"));
    assertThat(NIGHT.next(at("2026-03-03T07:59"))).isEqualTo(at("2026-03-03T08:00"));
  }

  @Test
  void quietMayBeAtNoonOrNever() {
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
    var never = new QuietHours(LocalTime.of(0, 0), LocalTime.of(0, 0));

    assertThat(noon.next(at("2026-03-02T13:00"))).isEqualTo(at("2026-03-02T14:00"));
    assertThat(noon.next(at("2026-03-02T14:00"))).isEqualTo(at("2026-03-02T14:00"));
    assertThat(never.next(at("2026-03-02T03:00"))).isEqualTo(at("2026-03-02T03:00"));
  }

  private static Instant at(String shanghai) {
    return OffsetDateTime.parse(shanghai + ":00+08:00").toInstant();
  }
}
