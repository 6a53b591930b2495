package org.workershome.petition.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class InspectionRulesTest {
  private static final UnionPath CITY = new UnionPath("CQ");
  private static final UnionPath ENERGY = new UnionPath("CQ.ENERGY");

  @Test
  void theUnionAboveInspectsAndAtHomeTheAuditors() {
    assertThat(InspectionRules.mayInspect(CITY, ENERGY, false)).isEqualTo(Ruling.GRANTED);
    assertThat(InspectionRules.mayInspect(ENERGY, ENERGY, true)).isEqualTo(Ruling.GRANTED);
    assertThat(InspectionRules.mayInspect(ENERGY, ENERGY, false))
        .isEqualTo(new Ruling.Refused(InspectionProblem.MAY_NOT_INSPECT, "信访工作条例 第三十七条"));
    assertThat(InspectionRules.mayInspect(ENERGY, CITY, true)).isInstanceOf(Ruling.Refused.class);
    assertThat(InspectionRules.mayInspect(ENERGY, new UnionPath("CQ.YUBEI"), true))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theDayOfRectificationLiesAhead() {
    LocalDate today = LocalDate.of(2026, 3, 2);

    assertThat(InspectionRules.dayLiesAhead(today.plusDays(1), today)).isEqualTo(Ruling.GRANTED);
    assertThat(InspectionRules.dayLiesAhead(today, today)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void whoseWorkItIsAnswers() {
    assertThat(InspectionRules.mayAnswer(ENERGY, ENERGY)).isEqualTo(Ruling.GRANTED);
    assertThat(InspectionRules.mayAnswer(ENERGY, CITY)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void nobodyAcceptsHisOwnAnswer() {
    assertThat(InspectionRules.mayDecide("p-1", "p-2")).isEqualTo(Ruling.GRANTED);
    assertThat(InspectionRules.mayDecide("p-1", "p-1"))
        .isEqualTo(new Ruling.Refused(InspectionProblem.OWN_ANSWER, "信访工作条例 第二十八条"));
  }
}
