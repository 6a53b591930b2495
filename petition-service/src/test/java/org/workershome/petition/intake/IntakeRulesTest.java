package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

class IntakeRulesTest {

  @Example
  void theNoticeIsDueFifteenNaturalDaysAfterReceipt() {
    assertThat(IntakeRules.noticeDueOn(LocalDate.of(2026, 2, 10)))
        .as("across Spring Festival: natural days, not working days")
        .isEqualTo(LocalDate.of(2026, 2, 25));
    assertThat(IntakeRules.noticeDueOn(LocalDate.of(2027, 12, 20)))
        .isEqualTo(LocalDate.of(2028, 1, 4));
    assertThat(IntakeRules.noticeDueOn(LocalDate.of(2028, 2, 20)))
        .isEqualTo(LocalDate.of(2028, 3, 6));
  }

  @Property
  void theDueDayIsAlwaysFifteenDaysAway(@ForAll @IntRange(max = 40_000) int day) {
    LocalDate receivedOn = LocalDate.of(2000, 1, 1).plusDays(day);

    assertThat(ChronoUnit.DAYS.between(receivedOn, IntakeRules.noticeDueOn(receivedOn)))
        .isEqualTo(15);
  }

  @Example
  void anAccusationIsNotTakenAtAnOpenDoor() {
    assertThat(IntakeRules.mayBeTaken(PetitionCategory.ACCUSATION))
        .isEqualTo(new Ruling.Refused(PetitionProblem.ACCUSATION_NOT_TAKEN_HERE, "信访工作条例 第三十条"));
  }

  @Example
  void claimsAndSuggestionsAreTaken() {
    assertThat(IntakeRules.mayBeTaken(PetitionCategory.CLAIM)).isEqualTo(Ruling.GRANTED);
    assertThat(IntakeRules.mayBeTaken(PetitionCategory.SUGGESTION)).isEqualTo(Ruling.GRANTED);
  }

  @Example
  void anAccusationGoesPastTheAccusedUnion() {
    takes("CQ.ENERGY.MINE3", "CQ.ENERGY.MINE3", "CQ.ENERGY");
    takes("CQ.ENERGY.MINE3", "CQ.ENERGY", "CQ");
    takes("CQ.ENERGY", "CQ.ENERGY.MINE3", "CQ.ENERGY");
    takes("CQ.ENERGY.MINE3", "CQ.YUBEI", "CQ");
    takes("CQ.ENERGY", "CQ", null);
  }

  @Example
  void theDirectLineGoesPastTheUnit() {
    assertThat(IntakeRules.directLine(new UnionPath("CQ.ENERGY.MINE3")))
        .isEqualTo(new UnionPath("CQ.ENERGY"));
    assertThat(IntakeRules.directLine(new UnionPath("CQ"))).isEqualTo(new UnionPath("CQ"));
  }

  private static void takes(String accuser, String accused, @Nullable String superior) {
    assertThat(IntakeRules.takesAccusation(new UnionPath(accuser), new UnionPath(accused)))
        .isEqualTo(Optional.ofNullable(superior).map(UnionPath::new));
  }
}
