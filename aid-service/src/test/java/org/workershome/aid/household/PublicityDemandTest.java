package org.workershome.aid.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;

class PublicityDemandTest {
  private static final Map<UnionPath, NavigableMap<LocalDate, Integer>> RULES =
      PublicityDemand.parsed(
          Map.of(
              "CQ.ENERGY", List.of("2026-12-01:5", "2027-06-01:0"),
              "CQ.ENERGY.MINE3", List.of("2026-12-15:3", "2027-01-01:7")));

  @Test
  void nothingIsAskedWhereAndUntilNobodyHasSetIt() {
    assertThat(days("CQ", "2027-01-01")).isZero();
    assertThat(days("CQ.YUBEI", "2027-01-01")).isZero();
    assertThat(days("CQ.ENERGY", "2026-11-30")).isZero();
    assertThat(days("CQ.ENERGY", "2026-12-01")).isEqualTo(5);
  }

  @Test
  void aUnionAsksForMoreThanTheOneAboveItAndNeverForLess() {
    assertThat(days("CQ.ENERGY.MINE3", "2026-12-14")).isEqualTo(5);
    assertThat(days("CQ.ENERGY.MINE3", "2026-12-15")).isEqualTo(5);
    assertThat(days("CQ.ENERGY.MINE3", "2027-01-01")).isEqualTo(7);
    assertThat(days("CQ.ENERGY.MINE5", "2027-01-01")).isEqualTo(5);
  }

  @Test
  void itEndsOnTheDayThatSaysSo() {
    assertThat(days("CQ.ENERGY", "2027-05-31")).isEqualTo(5);
    assertThat(days("CQ.ENERGY", "2027-06-01")).isZero();
    assertThat(days("CQ.ENERGY.MINE3", "2027-06-01")).isEqualTo(7);
  }

  @Test
  void whatCannotBeReadIsNotGuessed() {
    for (String line : List.of("5", "2026-12-01", "2026-12-01:five", "2026-13-01:5")) {
      assertThatThrownBy(() -> PublicityDemand.parsed(Map.of("CQ", List.of(line))))
          .as(line)
          .isInstanceOfAny(
              IllegalArgumentException.class, java.time.format.DateTimeParseException.class);
    }
  }

  private static int days(String union, String on) {
    return PublicityDemand.workingDays(RULES, new UnionPath(union), LocalDate.parse(on));
  }
}
