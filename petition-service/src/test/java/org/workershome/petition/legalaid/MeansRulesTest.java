package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Ruling;

class MeansRulesTest {
  private static final Money CEILING = Money.of("1500.00");

  @Test
  void aMigrantWorkerWhoClaimsPayNeedsNoMeansCheck() {
    assertThat(MeansRules.waiver(facts(LegalAidMatter.WAGES, true, false)))
        .contains(MeansReason.MIGRANT_WORKER);
    assertThat(MeansRules.waiver(facts(LegalAidMatter.WORK_INJURY, true, true)))
        .contains(MeansReason.MIGRANT_WORKER);
    assertThat(MeansRules.waiver(facts(LegalAidMatter.TRAFFIC_INJURY, true, false))).isEmpty();
    assertThat(MeansRules.waiver(facts(LegalAidMatter.TRAFFIC_INJURY, true, true)))
        .contains(MeansReason.HOUSEHOLD_ON_FILE);
    assertThat(MeansRules.waiver(facts(LegalAidMatter.WAGES, false, false))).isEmpty();
  }

  @Test
  void aDeclaredReasonComesWithProofAndFitsTheMatter() {
    MeansFacts wages = facts(LegalAidMatter.WAGES, false, false);

    assertThat(MeansRules.mayBeWaived(MeansReason.RELIEF_RECIPIENT, wages, "低保证"))
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(MeansRules.mayBeWaived(MeansReason.RELIEF_RECIPIENT, wages, " ")))
        .isEqualTo(LegalAidProblem.MEANS_EVIDENCE_MISSING);
    assertThat(problem(MeansRules.mayBeWaived(MeansReason.MIGRANT_WORKER, wages, "居住证")))
        .isEqualTo(LegalAidProblem.WAIVER_DOES_NOT_FIT);
    assertThat(problem(MeansRules.mayBeWaived(MeansReason.HOUSEHOLD_ON_FILE, wages, "证明")))
        .isEqualTo(LegalAidProblem.WAIVER_DOES_NOT_FIT);
    assertThat(problem(MeansRules.mayBeWaived(MeansReason.ACQUITTED, wages, "判决书")))
        .isEqualTo(LegalAidProblem.WAIVER_DOES_NOT_FIT);
  }

  @Test
  void aGraveInfringementOpensTheUnionsHelpWithWhatIsTheUnionsToHelpWith() {
    assertThat(MeansReason.SERIOUS_INFRINGEMENT.method()).isEqualTo(MeansMethod.NOT_NEEDED);
    for (LegalAidMatter matter :
        List.of(LegalAidMatter.WAGES, LegalAidMatter.LABOUR_DISPUTE, LegalAidMatter.UNION_RIGHTS)) {
      assertThat(
              MeansRules.mayBeWaived(
                  MeansReason.SERIOUS_INFRINGEMENT, facts(matter, false, false), "劳动监察决定书"))
          .isEqualTo(Ruling.GRANTED);
    }
    assertThat(
            problem(
                MeansRules.mayBeWaived(
                    MeansReason.SERIOUS_INFRINGEMENT,
                    facts(LegalAidMatter.TRAFFIC_INJURY, false, false),
                    "事故认定书")))
        .isEqualTo(LegalAidProblem.WAIVER_DOES_NOT_FIT);
    assertThat(
            problem(
                MeansRules.mayBeWaived(
                    MeansReason.SERIOUS_INFRINGEMENT,
                    facts(LegalAidMatter.WAGES, false, false),
                    null)))
        .isEqualTo(LegalAidProblem.MEANS_EVIDENCE_MISSING);
  }

  @Test
  void whatWasDeclaredIsConfirmedOrRefusedAndNothingElseIs() {
    assertThat(problem(MeansRules.isAnswered(MeansStanding.DECLARED, null)))
        .isEqualTo(LegalAidProblem.WAIVER_TO_BE_CONFIRMED);
    assertThat(MeansRules.isAnswered(MeansStanding.DECLARED, WaiverFinding.CONFIRMED))
        .isEqualTo(Ruling.GRANTED);
    assertThat(MeansRules.isAnswered(MeansStanding.DECLARED, WaiverFinding.REFUSED))
        .isEqualTo(Ruling.GRANTED);
    assertThat(MeansRules.isAnswered(null, null)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MeansRules.isAnswered(null, WaiverFinding.REFUSED)))
        .isEqualTo(LegalAidProblem.NO_WAIVER_DECLARED);
    assertThat(problem(MeansRules.isAnswered(MeansStanding.CONFIRMED, WaiverFinding.CONFIRMED)))
        .isEqualTo(LegalAidProblem.NO_WAIVER_DECLARED);
  }

  @Test
  void theBoundBelongsToThoseWhoAreHelped() {
    assertThat(MeansRules.byData(CEILING, "民政核对", CEILING)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MeansRules.byData(Money.of("1500.01"), "民政核对", CEILING)))
        .isEqualTo(LegalAidProblem.MEANS_ABOVE_CEILING);
    assertThat(problem(MeansRules.byData(CEILING, "民政核对", null)))
        .isEqualTo(LegalAidProblem.NO_INCOME_CEILING);
    assertThat(problem(MeansRules.byData(CEILING, null, CEILING)))
        .isEqualTo(LegalAidProblem.MEANS_EVIDENCE_MISSING);
  }

  @Test
  void aPledgeIsSigned() {
    assertThat(MeansRules.byPledge("承诺书 2026-1")).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MeansRules.byPledge(null)))
        .isEqualTo(LegalAidProblem.MEANS_EVIDENCE_MISSING);
  }

  static Object problem(Ruling ruling) {
    return ((Ruling.Refused) ruling).problem();
  }

  private static MeansFacts facts(LegalAidMatter matter, boolean migrant, boolean onFile) {
    return new MeansFacts(matter, migrant, onFile);
  }
}
