package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Term;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Ruling;

class MediationRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 25);

  @Test
  void onlyALabourDisputeIsMediated() {
    for (PetitionMatter matter : PetitionMatter.values()) {
      assertThat(MediationRules.mayBeMediated(matter).equals(Ruling.GRANTED))
          .isEqualTo(matter != PetitionMatter.OTHER);
    }
    assertThat(problem(MediationRules.mayBeMediated(PetitionMatter.OTHER)))
        .isEqualTo(MediationProblem.NOT_A_LABOUR_DISPUTE);
  }

  @Test
  void anAccusationIsNeverLaidBeforeTheAccused() {
    assertThat(MediationRules.mayComeFrom(false)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediationRules.mayComeFrom(true)))
        .isEqualTo(MediationProblem.ACCUSATION_NOT_MEDIATED);
  }

  @Test
  void anOralApplicationIsRecordedByTheBody() {
    assertThat(MediationRules.mayBeMade(ApplicationForm.WRITTEN, false)).isEqualTo(Ruling.GRANTED);
    assertThat(MediationRules.mayBeMade(ApplicationForm.ORAL, true)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediationRules.mayBeMade(ApplicationForm.ORAL, false)))
        .isEqualTo(MediationProblem.ORAL_ONLY_AT_THE_COUNTER);
  }

  @Test
  void fifteenDaysFromReceiptAHolidayDoesNotMoveThem() {
    // 2026-10-05 lies in the National Day holiday.
    assertThat(MediationRules.dueOn(LocalDate.of(2026, 9, 20))).isEqualTo("2026-10-05");
    assertThat(due(MediationRules.period(), LocalDate.of(2026, 9, 20))).isEqualTo("2026-10-05");
    assertThat(MediationRules.dueOn(LocalDate.of(2026, 2, 14))).isEqualTo("2026-03-01");
  }

  @Test
  void onTheFifteenthDayArbitrationIsOpenAndTheMediationGoesOn() {
    assertThat(open(MediationState.OPEN, DAY.minusDays(1))).isFalse();
    assertThat(open(MediationState.OPEN, DAY)).isTrue();
    assertThat(open(MediationState.AGREED, DAY)).as("agreed is not in force").isTrue();
    assertThat(open(MediationState.EFFECTIVE, DAY.plusDays(9))).isFalse();
    assertThat(open(MediationState.FAILED, DAY.minusDays(14))).as("a failure at once").isTrue();
    assertThat(MediationState.OPEN.moves())
        .contains(MediationMove.SESSION, MediationMove.AGREEMENT);
  }

  @Test
  void moreTimeNeedsTheConsentOfBoth() {
    LocalDate later = DAY.plusDays(10);
    assertThat(MediationRules.mayExtend(true, true, DAY, later, DAY)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediationRules.mayExtend(true, false, DAY, later, DAY)))
        .isEqualTo(MediationProblem.CONSENT_OF_BOTH_MISSING);
    assertThat(problem(MediationRules.mayExtend(false, true, DAY, later, DAY)))
        .isEqualTo(MediationProblem.CONSENT_OF_BOTH_MISSING);
    assertThat(problem(MediationRules.mayExtend(true, true, DAY, DAY, DAY.minusDays(3))))
        .isEqualTo(MediationProblem.EXTENSION_NOT_AHEAD);
    assertThat(problem(MediationRules.mayExtend(true, true, DAY, later, later)))
        .isEqualTo(MediationProblem.EXTENSION_NOT_AHEAD);
  }

  private static boolean open(MediationState state, LocalDate today) {
    return MediationRules.isArbitrationOpen(state, DAY, today);
  }

  static LocalDate due(Term term, LocalDate from) {
    return ((Due.On) term.due(Course.since(from), WorkCalendar.bundled())).date();
  }

  static Object problem(Ruling ruling) {
    return ((Ruling.Refused) ruling).problem();
  }
}
