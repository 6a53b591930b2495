package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.legalaid.MeansRulesTest.problem;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Term;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class AidDecisionRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void aDecisionIsDueInSevenDaysAndALawyerInThree() {
    assertThat(due(AidDecisionRules.decision(), "2026-09-25")).isEqualTo("2026-10-02");
    assertThat(due(AidDecisionRules.assignment(), "2026-09-30")).isEqualTo("2026-10-03");
  }

  @Test
  void theApplicantsWindowIsMovedByAHoliday() {
    assertThat(due(AidDecisionRules.supplement(), "2026-09-18")).isEqualTo("2026-10-08");
    assertThat(due(AidDecisionRules.supplement(), "2026-03-02")).isEqualTo("2026-03-17");
  }

  @Test
  void owedPapersHaveADayThatAHolidayMoves() {
    assertThat(due(AidDecisionRules.papers(), "2026-09-18")).isEqualTo("2026-10-08");
    assertThat(due(AidDecisionRules.papers(), "2026-03-02")).isEqualTo("2026-03-17");
  }

  @Test
  void theGreenChannelEndsOnTheDayOfTheApplication() {
    assertThat(due(AidDecisionRules.greenChannel(), "2026-03-01")).isEqualTo("2026-03-02");
    assertThat(due(AidDecisionRules.greenChannel(), "2026-10-02")).isEqualTo("2026-10-03");
  }

  @Test
  void payAndInjuryOfMigrantsAndHouseholdsOnFileAreGreen() {
    assertThat(green(LegalAidMatter.WAGES, true, false)).isTrue();
    assertThat(green(LegalAidMatter.WORK_INJURY, false, true)).isTrue();
    assertThat(green(LegalAidMatter.WAGES, false, false)).isFalse();
    assertThat(green(LegalAidMatter.MAINTENANCE, true, true)).isFalse();
  }

  @Test
  void aidComesFirstWhenFewerThanSevenDaysAreLeft() {
    assertThat(AidDecisionRules.daysLeft(TODAY.plusDays(6), TODAY)).isEqualTo(6);
    assertThat(first(TODAY.plusDays(6))).isTrue();
    assertThat(first(TODAY)).as("the last day is a day").isTrue();
    assertThat(first(TODAY.plusDays(7))).as("seven are not fewer than seven").isFalse();
    assertThat(first(TODAY.minusDays(1))).as("what is late is not saved by haste").isFalse();
    assertThat(AidDecisionRules.mayComeFirst(null, false, TODAY)).isFalse();
    assertThat(AidDecisionRules.mayComeFirst(null, true, TODAY)).isTrue();
  }

  @Test
  void whoAcceptedDoesNotApprove() {
    assertThat(problem(AidDecisionRules.mayApprove("p-1", null, "p-1")))
        .isEqualTo(LegalAidProblem.APPROVER_ACCEPTED);
    assertThat(AidDecisionRules.mayApprove("p-1", "p-3", "p-2")).isEqualTo(Ruling.GRANTED);
    assertThat(AidDecisionRules.mayApprove(null, null, "p-2")).isEqualTo(Ruling.GRANTED);
    assertThat(problem(AidDecisionRules.mayApprove(null, "p-2", "p-2")))
        .isEqualTo(LegalAidProblem.APPROVER_ACCEPTED);
  }

  @Test
  void nothingIsGrantedBeforeTheMeansAreSettled() {
    assertThat(problem(AidDecisionRules.meansSettled(null, null)))
        .isEqualTo(LegalAidProblem.MEANS_NOT_CHECKED);
    assertThat(problem(AidDecisionRules.meansSettled(null, MeansStanding.REFUSED)))
        .isEqualTo(LegalAidProblem.MEANS_NOT_CHECKED);
    assertThat(problem(AidDecisionRules.meansSettled(MeansMethod.WAIVED, MeansStanding.DECLARED)))
        .isEqualTo(LegalAidProblem.MEANS_TO_BE_CONFIRMED);
    assertThat(problem(AidDecisionRules.meansSettled(MeansMethod.WAIVED, MeansStanding.LAPSED)))
        .isEqualTo(LegalAidProblem.MEANS_TO_BE_CONFIRMED);
    assertThat(AidDecisionRules.meansSettled(MeansMethod.PLEDGE, MeansStanding.CONFIRMED))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void anObjectionIsDecidedInFiveDaysByTheUnionAbove() {
    var mine = new UnionPath("CQ.ENERGY");
    var city = new UnionPath("CQ");

    assertThat(due(AidDecisionRules.objection(), "2026-10-01")).isEqualTo("2026-10-06");
    assertThat(AidDecisionRules.mayDecideObjection(city, mine, "p-1", "p-2"))
        .isEqualTo(Ruling.GRANTED);
    assertThat(AidDecisionRules.mayDecideObjection(city, city, "p-1", "p-2"))
        .as("at the top there is nobody above")
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(AidDecisionRules.mayDecideObjection(mine, mine, "p-1", "p-2")))
        .isEqualTo(LegalAidProblem.NOT_THE_SUPERIOR);
    assertThat(problem(AidDecisionRules.mayDecideObjection(city, mine, "p-1", "p-1")))
        .isEqualTo(LegalAidProblem.DECIDER_DECIDED);
  }

  private static boolean first(LocalDate limitation) {
    return AidDecisionRules.mayComeFirst(limitation, false, TODAY);
  }

  private static boolean green(LegalAidMatter matter, boolean migrant, boolean onFile) {
    return AidDecisionRules.isGreen(new MeansFacts(matter, migrant, onFile));
  }

  private static String due(Term term, String from) {
    Due due = term.due(Course.since(LocalDate.parse(from)), WorkCalendar.bundled());
    return ((Due.On) due).date().toString();
  }
}
