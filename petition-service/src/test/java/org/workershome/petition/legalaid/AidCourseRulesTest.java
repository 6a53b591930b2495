package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.legalaid.MeansRulesTest.problem;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Ruling;

class AidCourseRulesTest {
  @Test
  void aLabourDisputeGoesToArbitrationBeforeCourt() {
    assertThat(
            problem(
                AidCourseRules.mayEnter(
                    LegalAidStage.LITIGATION,
                    Set.of(LegalAidStage.MEDIATION),
                    LegalAidMatter.WAGES,
                    null)))
        .isEqualTo(LegalAidProblem.ARBITRATION_FIRST);
    assertThat(
            AidCourseRules.mayEnter(
                LegalAidStage.LITIGATION,
                Set.of(LegalAidStage.ARBITRATION),
                LegalAidMatter.WAGES,
                null))
        .isEqualTo(Ruling.GRANTED);
    assertThat(
            AidCourseRules.mayEnter(
                LegalAidStage.LITIGATION, Set.of(), LegalAidMatter.WAGES, "持有工资欠条"))
        .isEqualTo(Ruling.GRANTED);
    assertThat(
            AidCourseRules.mayEnter(
                LegalAidStage.LITIGATION, Set.of(), LegalAidMatter.MAINTENANCE, null))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void papersAreMadeUpBeforeTheEnd() {
    assertThat(problem(AidCourseRules.mayBeConcluded(true, true)))
        .isEqualTo(LegalAidProblem.PAPERS_OWED);
    assertThat(problem(AidCourseRules.mayBeConcluded(false, false)))
        .isEqualTo(LegalAidProblem.NO_STAGE_YET);
    assertThat(AidCourseRules.mayBeConcluded(false, true)).isEqualTo(Ruling.GRANTED);
  }

  @Test
  void aLostClaimRecoversNothing() {
    assertThat(AidCourseRules.recoveryFits(LegalAidOutcome.LOST, Money.ZERO))
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(AidCourseRules.recoveryFits(LegalAidOutcome.LOST, Money.of("1.00"))))
        .isEqualTo(LegalAidProblem.RECOVERY_DOES_NOT_FIT);
    assertThat(problem(AidCourseRules.recoveryFits(LegalAidOutcome.WON, Money.of("-1.00"))))
        .isEqualTo(LegalAidProblem.RECOVERY_DOES_NOT_FIT);
    assertThat(AidCourseRules.recoveryFits(LegalAidOutcome.SETTLED, Money.of("18600.00")))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void betterMeansEndNoAidThatHadNoTest() {
    assertThat(
            problem(
                AidCourseRules.mayBeTerminated(
                    TerminationGround.NO_LONGER_ELIGIBLE,
                    MeansMethod.WAIVED,
                    MeansStanding.CONFIRMED)))
        .isEqualTo(LegalAidProblem.GROUND_DOES_NOT_FIT);
    assertThat(
            AidCourseRules.mayBeTerminated(
                TerminationGround.NO_LONGER_ELIGIBLE, MeansMethod.PLEDGE, MeansStanding.CONFIRMED))
        .isEqualTo(Ruling.GRANTED);
    assertThat(
            AidCourseRules.mayBeTerminated(
                TerminationGround.NO_LONGER_ELIGIBLE, MeansMethod.WAIVED, MeansStanding.LAPSED))
        .isEqualTo(Ruling.GRANTED);
    assertThat(
            AidCourseRules.mayBeTerminated(
                TerminationGround.FRAUD, MeansMethod.WAIVED, MeansStanding.CONFIRMED))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void nobodyIsReferredToTheAgencyWithoutConsent() {
    assertThat(problem(AidCourseRules.mayBeReferred(false)))
        .isEqualTo(LegalAidProblem.CONSENT_TO_REFERRAL_MISSING);
    assertThat(AidCourseRules.mayBeReferred(true)).isEqualTo(Ruling.GRANTED);
  }

  @Test
  void latePapersAreDecidedAboutAfterTheirDay() {
    LocalDate due = LocalDate.of(2026, 3, 16);
    assertThat(problem(AidCourseRules.owesPapers(false))).isEqualTo(LegalAidProblem.NO_PAPERS_OWED);
    assertThat(AidCourseRules.owesPapers(true)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(AidCourseRules.mayDecideOnPapers(due, due)))
        .isEqualTo(LegalAidProblem.PAPERS_NOT_DUE);
    assertThat(AidCourseRules.mayDecideOnPapers(due, due.plusDays(1))).isEqualTo(Ruling.GRANTED);
    assertThat(AidCourseRules.mayDecideOnPapers(null, due)).isEqualTo(Ruling.GRANTED);
  }
}
