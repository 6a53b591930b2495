package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.PetitionCategory;

/** What the law says about reception days. */
class ReceptionRulesTest {
  @Test
  void theRosterNamesWhoWithWhatPostAndPortfolioAndWhere() {
    assertThat(ReceptionRules.missing("李某", "主席", "主持全面工作", "接待室")).isEmpty();
    assertThat(ReceptionRules.missing(null, null, null, "接待室"))
        .containsExactly(RosterItem.NAME, RosterItem.POST, RosterItem.PORTFOLIO);
    assertThat(ReceptionRules.missing("李某", " ", "主持全面工作", ""))
        .containsExactly(RosterItem.POST, RosterItem.PLACE);
  }

  @Test
  void anAccusationIsNotWrittenIntoASheetThatTheUnionReads() {
    ReceptionRules.mayBeWritten(PetitionCategory.CLAIM).orRefuse();
    ReceptionRules.mayBeWritten(PetitionCategory.SUGGESTION).orRefuse();

    assertThatThrownBy(() -> ReceptionRules.mayBeWritten(PetitionCategory.ACCUSATION).orRefuse())
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.members()).containsEntry("article", "信访工作条例 第三十条"));
  }
}
