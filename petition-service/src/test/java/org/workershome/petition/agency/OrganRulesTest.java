package org.workershome.petition.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

class OrganRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @Test
  void onlyWhatIsInHandGoesToAnOrgan() {
    assertThat(OrganRules.mayBeSent(PetitionStateName.ACCEPTED)).isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.mayBeSent(PetitionStateName.INFORMED_ELSEWHERE))
        .isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.mayBeSent(PetitionStateName.RECEIVED)).isInstanceOf(Ruling.Refused.class);
    assertThat(OrganRules.mayBeSent(PetitionStateName.CLOSED)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void anAccusationLeavesByNoOtherWay() {
    assertThat(OrganRules.mayLeave(false)).isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.mayLeave(true)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void nobodyIsPassedOnWithoutHisConsent() {
    assertThat(OrganRules.mayBeNamed(false, true)).isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.mayBeNamed(true, false)).isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.mayBeNamed(false, false)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void feedbackIsAskedForOnADayThatLiesAhead() {
    assertThat(OrganRules.dayLiesAhead(DAY.plusDays(1), DAY)).isEqualTo(Ruling.GRANTED);
    assertThat(OrganRules.dayLiesAhead(DAY, DAY)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void whereNobodySetADayFeedbackIsDueInThirtyDays() {
    assertThat(OrganRules.feedback().span().amount()).isEqualTo(30);
    assertThat(OrganRules.feedback().span().unit()).isEqualTo(TermUnit.NATURAL_DAYS);
  }
}
