package org.workershome.petition.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

class StatutoryRouteRulesTest {

  @Test
  void onlyAClaimHasAStatutoryRoute() {
    var refused = new Ruling.Refused(PetitionProblem.NOT_A_CLAIM, "信访工作条例 第三十一条");

    assertThat(StatutoryRouteRules.mayBeRouted(PetitionCategory.CLAIM)).isEqualTo(Ruling.GRANTED);
    assertThat(StatutoryRouteRules.mayBeRouted(PetitionCategory.SUGGESTION)).isEqualTo(refused);
    assertThat(StatutoryRouteRules.mayBeRouted(PetitionCategory.ACCUSATION)).isEqualTo(refused);
  }

  @ParameterizedTest
  @EnumSource(
      value = StatutoryRoute.class,
      names = {"MEDIATION", "ARBITRATION"})
  void mediationAndArbitrationAreForLabourDisputes(StatutoryRoute route) {
    assertThat(StatutoryRouteRules.routesFit(PetitionMatter.OTHER, Set.of(route)))
        .isEqualTo(new Ruling.Refused(PetitionProblem.ROUTE_DOES_NOT_FIT, "中华人民共和国劳动争议调解仲裁法 第二条"));
  }

  @Test
  void theInspectorateIsOpenToEveryMatter() {
    assertThat(
            StatutoryRouteRules.routesFit(
                PetitionMatter.OTHER, Set.of(StatutoryRoute.LABOUR_INSPECTORATE)))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void everyRouteIsOpenToWageArrears() {
    assertThat(
            StatutoryRouteRules.routesFit(
                PetitionMatter.WAGE_ARREARS, EnumSet.allOf(StatutoryRoute.class)))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void theLastDayIsInTime() {
    LocalDate due = LocalDate.of(2026, 3, 17);

    assertThat(StatutoryRouteRules.isLate(due, due)).isFalse();
    assertThat(StatutoryRouteRules.isLate(due, due.plusDays(1))).isTrue();
  }
}
