package org.workershome.petition.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class ReviewRulesTest {

  @ParameterizedTest
  @CsvSource({"CQ.ENERGY.MINE3, CQ.ENERGY", "CQ.ENERGY, CQ", "CQ,"})
  void theNextHigherUnionDecidesAndNobodyDecidesAgainWhatIsHisOwn(String decided, String decides) {
    assertThat(ReviewRules.decides(new UnionPath(decided)))
        .isEqualTo(Optional.ofNullable(decides).map(UnionPath::new));
  }

  @Test
  void theLastDayOfTheWindowIsInTime() {
    LocalDate last = LocalDate.of(2026, 10, 8);

    assertThat(ReviewRules.inTime(last, last)).isEqualTo(Ruling.GRANTED);
    assertThat(ReviewRules.inTime(last, last.plusDays(1))).isInstanceOf(Ruling.Refused.class);
    assertThat(ReviewRules.inTime(null, last)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theUnionThatHandledItDoesNotReview() {
    var city = new UnionPath("CQ");

    assertThat(ReviewRules.mayDecide(city, city)).isEqualTo(Ruling.GRANTED);
    for (String other : List.of("CQ.ENERGY", "NATION")) {
      assertThat(ReviewRules.mayDecide(city, new UnionPath(other)))
          .isInstanceOf(Ruling.Refused.class);
    }
  }

  @Test
  void whoeverDecidedBeforeDoesNotLookAtItAgain() {
    assertThat(ReviewRules.isFresh(List.of("a", "b"), "c")).isEqualTo(Ruling.GRANTED);
    assertThat(ReviewRules.isFresh(List.of("a", "b"), "b")).isInstanceOf(Ruling.Refused.class);
  }
}
