package org.workershome.petition.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.petition.core.MemberOutcome;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

class RatingRulesTest {

  @ParameterizedTest
  @EnumSource(PetitionStateName.class)
  void onlyWhatWasAnsweredIsRated(PetitionStateName state) {
    boolean answered =
        state.ordinal() >= PetitionStateName.DELIVERED.ordinal()
            || state == PetitionStateName.CLOSED;

    assertThat(RatingRules.mayBeRated(state, true).equals(Ruling.GRANTED)).isEqualTo(answered);
    assertThat(RatingRules.mayBeRated(state, false)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theLastDayOfTheWindowIsInTime() {
    LocalDate ended = LocalDate.of(2026, 3, 2);

    assertThat(RatingRules.inWindow(ended, ended.plusDays(30))).isEqualTo(Ruling.GRANTED);
    assertThat(RatingRules.inWindow(ended, ended.plusDays(31))).isInstanceOf(Ruling.Refused.class);
    assertThat(RatingRules.inWindow(null, ended)).isEqualTo(Ruling.GRANTED);
  }

  @Test
  void anUnsatisfiedPetitionerIsCalledWithinFiveWorkingDays() {
    Due due =
        RatingRules.callBack().due(Course.since(LocalDate.of(2026, 9, 17)), WorkCalendar.bundled());

    assertThat(((Due.On) due).date()).isEqualTo("2026-09-23");
  }

  @Test
  void aMemberRatesWhatBecameOfHisOwnMatter() {
    for (MemberOutcome outcome : MemberOutcome.values()) {
      boolean rated = RatingRules.outcomeMayBeRated(outcome) instanceof Ruling.Granted;
      assertThat(rated)
          .as(outcome.name())
          .isEqualTo(
              EnumSet.of(MemberOutcome.SETTLED, MemberOutcome.PAID, MemberOutcome.EXPLAINED)
                  .contains(outcome));
    }
    assertThat(RatingRules.outcomeMayBeRated(null)).isInstanceOf(Ruling.Refused.class);
  }
}
