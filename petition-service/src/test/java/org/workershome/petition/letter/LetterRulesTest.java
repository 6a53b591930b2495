package org.workershome.petition.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Ruling;

class LetterRulesTest {

  @Test
  void anOpinionIsMendedUntilItIsUnderReview() {
    assertThat(LetterRules.mayBeCorrected(LetterKind.OPINION, PetitionStateName.DELIVERED))
        .isEqualTo(Ruling.GRANTED);
    assertThat(LetterRules.mayBeCorrected(LetterKind.OPINION, PetitionStateName.UNDER_REVIEW))
        .isEqualTo(new Ruling.Refused(PetitionProblem.LETTER_CORRECTION_TOO_LATE, "信访工作条例 第三十二条"));
    assertThat(LetterRules.mayBeCorrected(LetterKind.ACCEPTANCE, PetitionStateName.UNDER_REVIEW))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void whoIssuedAPaperMendsIt() {
    assertThat(LetterRules.mayCorrect(new UnionPath("CQ.ENERGY"), new UnionPath("CQ.ENERGY")))
        .isEqualTo(Ruling.GRANTED);
    assertThat(LetterRules.mayCorrect(new UnionPath("CQ.ENERGY"), new UnionPath("CQ")))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void serviceOfWhatCountsStartsTheWindow() {
    assertThat(LetterRules.window(LetterKind.SUMMARY, PetitionStateName.DELIVERED))
        .isEqualTo(ProcedureTerms.REVIEW_WINDOW);
    assertThat(LetterRules.window(LetterKind.REVIEW_DECISION, PetitionStateName.REVIEW_DELIVERED))
        .isEqualTo(ProcedureTerms.RECHECK_WINDOW);
    assertThat(LetterRules.window(LetterKind.OPINION, PetitionStateName.UNDER_REVIEW)).isNull();
    assertThat(LetterRules.window(LetterKind.ACCEPTANCE, PetitionStateName.DELIVERED)).isNull();
  }
}
