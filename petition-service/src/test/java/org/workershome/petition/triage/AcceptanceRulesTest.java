package org.workershome.petition.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

class AcceptanceRulesTest {

  @ParameterizedTest
  @EnumSource(PetitionMatter.class)
  void aClaimWithAnotherProcedureIsNotHandledAsAPetition(PetitionMatter matter) {
    Ruling ruling = AcceptanceRules.mayBeAccepted(PetitionCategory.CLAIM, matter);

    if (matter.isLabourDispute()) {
      assertThat(ruling)
          .isEqualTo(new Ruling.Refused(PetitionProblem.NOT_RESIDUAL, "信访工作条例 第三十一条"));
    } else {
      assertThat(ruling).isEqualTo(Ruling.GRANTED);
    }
    assertThat(AcceptanceRules.mayBeAccepted(PetitionCategory.SUGGESTION, matter))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void aRepeatedPetitionIsNotHandledSummarily() {
    assertThat(AcceptanceRules.maySummarily(false, PetitionCategory.SUGGESTION))
        .isEqualTo(Ruling.GRANTED);
    assertThat(AcceptanceRules.maySummarily(true, PetitionCategory.SUGGESTION))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(AcceptanceRules.maySummarily(false, PetitionCategory.ACCUSATION))
        .isInstanceOf(Ruling.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(PetitionStateName.class)
  void thereAreTwoReasonsForNotAcceptingAndNoThird(PetitionStateName other) {
    boolean inHand =
        switch (other) {
          case ACCEPTED, OPINION_ISSUED, UNDER_REVIEW, UNDER_RECHECK -> true;
          default -> false;
        };

    assertThat(refusable(NonAcceptanceReason.IN_HAND, cited(other, true))).isEqualTo(inHand);
    assertThat(refusable(NonAcceptanceReason.IN_HAND, cited(other, false)))
        .as("out of its term")
        .isFalse();
    assertThat(refusable(NonAcceptanceReason.AT_ITS_END, cited(other, false)))
        .isEqualTo(other == PetitionStateName.TERMINATED);
  }

  @Test
  void theSameMatterIsOfTheSamePersonConfirmedAndEquallySealed() {
    PetitionStateName accepted = PetitionStateName.ACCEPTED;

    assertThat(
            Stream.of(
                new AcceptanceRules.Cited(false, true, true, accepted, true),
                new AcceptanceRules.Cited(true, false, true, accepted, true),
                new AcceptanceRules.Cited(true, true, false, accepted, true)))
        .noneMatch(other -> refusable(NonAcceptanceReason.IN_HAND, other));
  }

  @Test
  void anAccusationIsHandledByTheRulesOfDiscipline() {
    assertThat(AcceptanceRules.goesToOpinion(PetitionCategory.ACCUSATION))
        .isEqualTo(new Ruling.Refused(PetitionProblem.ACCUSATION_BY_DISCIPLINE, "信访工作条例 第三十条"));
    assertThat(AcceptanceRules.goesToOpinion(PetitionCategory.CLAIM)).isEqualTo(Ruling.GRANTED);
    assertThat(AcceptanceRules.goesToOpinion(PetitionCategory.SUGGESTION))
        .isEqualTo(Ruling.GRANTED);
  }

  private static AcceptanceRules.Cited cited(PetitionStateName state, boolean inTerm) {
    return new AcceptanceRules.Cited(true, true, true, state, inTerm);
  }

  private static boolean refusable(NonAcceptanceReason reason, AcceptanceRules.Cited other) {
    return AcceptanceRules.mayBeRefused(reason, other).equals(Ruling.GRANTED);
  }
}
