package org.workershome.kit.privacy.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeRulesTest {
  private static final LocalDate BORN = LocalDate.of(2008, 2, 29);

  @Test
  void theEighteenthBirthdayIsTheLastDayOfProtection() {
    assertThat(AgeRules.isMinor(BORN, LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(AgeRules.isMinor(BORN, LocalDate.of(2026, 3, 1))).isFalse();
  }

  @Test
  void whatIsKeptOfABirthdayTellsTheSame() {
    LocalDate ofAgeOn = AgeRules.ofAgeOn(BORN);

    for (LocalDate day = LocalDate.of(2026, 2, 26);
        day.isBefore(LocalDate.of(2026, 3, 4));
        day = day.plusDays(1)) {
      assertThat(AgeRules.isMinorUntil(ofAgeOn, day))
          .as(day.toString())
          .isEqualTo(AgeRules.isMinor(BORN, day));
    }
  }

  @Test
  void theFourteenthBirthdayIsTheLastDayOfAGuardian() {
    assertThat(AgeRules.needsGuardian(BORN, LocalDate.of(2022, 2, 28))).isTrue();
    assertThat(AgeRules.needsGuardian(BORN, LocalDate.of(2022, 3, 1))).isFalse();
  }
}
