package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.legalaid.MeansRulesTest.problem;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class LawyerRulesTest {
  private static final UnionPath UNION = new UnionPath("CQ.ENERGY");

  @Test
  void whoActsForTheEmployerTakesNoCaseAgainstIt() {
    assertThat(LawyerRules.mayTake(lawyer("1", 0, 5, true, false), UNION))
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(LawyerRules.mayTake(lawyer("1", 0, 5, true, true), UNION)))
        .isEqualTo(LegalAidProblem.LAWYER_CONFLICT);
    assertThat(problem(LawyerRules.mayTake(lawyer("1", 5, 5, true, false), UNION)))
        .isEqualTo(LegalAidProblem.LAWYER_FULL);
    assertThat(problem(LawyerRules.mayTake(lawyer("1", 0, 5, false, false), UNION)))
        .isEqualTo(LegalAidProblem.LAWYER_AWAY);
    assertThat(
            problem(
                LawyerRules.mayTake(lawyer("1", 0, 5, true, false), new UnionPath("SC.SOMEWHERE"))))
        .isEqualTo(LegalAidProblem.LAWYER_NOT_OF_CHAIN);
  }

  @Test
  void theRosterProposesByFieldThenByLoad() {
    LawyerCandidate stranger =
        new LawyerCandidate(
            id("9"), UNION, "9", Set.of(LegalAidMatter.MAINTENANCE), 10, 0, true, false);
    List<LawyerCandidate> proposed =
        LawyerRules.proposed(
            List.of(
                stranger,
                lawyer("4", 4, 8, true, false), // half full, four cases
                lawyer("3", 1, 2, true, false), // half full, one case
                lawyer("2", 1, 10, true, false),
                lawyer("5", 1, 10, true, false), // a tie goes by licence
                lawyer("6", 0, 10, true, true),
                lawyer("7", 2, 2, true, false)),
            LegalAidMatter.WAGES,
            UNION);

    assertThat(proposed)
        .extracting(LawyerCandidate::licence)
        .containsExactly("2", "5", "3", "4", "9");
  }

  @Test
  void anEmployerIsKnownAgainByCodeOrName() {
    String key = LawyerRules.employerKey("重庆某建筑（集团）有限公司");
    assertThat(LawyerRules.employerKey(" 重庆某建筑(集团) 有限公司")).isEqualTo(key);
    assertThat(LawyerRules.isSameEmployer(key, null, key, "91350100M000100Y43")).isTrue();
    assertThat(LawyerRules.isSameEmployer("甲", "91350100M000100Y43", "乙", "91350100M000100Y43"))
        .as("one code under two names")
        .isTrue();
    assertThat(LawyerRules.isSameEmployer(key, "91350100M000100Y43", key, "91500000MA5U000000"))
        .as("two firms of one name")
        .isFalse();
  }

  private static LawyerCandidate lawyer(
      String licence, int cases, int capacity, boolean active, boolean conflict) {
    return new LawyerCandidate(
        id(licence),
        UNION,
        licence,
        Set.of(LegalAidMatter.WAGES),
        capacity,
        cases,
        active,
        conflict);
  }

  @Test
  void whoActsForTheOtherSideGoesNoStepFurther() {
    assertThat(((Ruling.Refused) LawyerRules.mayGoOn(true)).problem())
        .isEqualTo(LegalAidProblem.LAWYER_CONFLICT);
    assertThat(LawyerRules.mayGoOn(false)).isEqualTo(Ruling.GRANTED);
  }

  @Test
  void twoLawyersOfOneFirmDoNotStandOnBothSides() {
    assertThat(LawyerRules.isOfOneFirm("1", "重庆某律师事务所", null, "重庆 某律师事务所")).isTrue();
    assertThat(LawyerRules.isOfOneFirm("1", "重庆某律师事务所", "1", "北京某律师事务所")).isTrue();
    assertThat(LawyerRules.isOfOneFirm("1", "重庆某律师事务所", "2", "北京某律师事务所")).isFalse();
    assertThat(LawyerRules.isOfOneFirm("1", "重庆某律师事务所", null, "北京某律师事务所")).isFalse();
  }

  private static UUID id(String licence) {
    return new UUID(0, Long.parseLong(licence));
  }
}
