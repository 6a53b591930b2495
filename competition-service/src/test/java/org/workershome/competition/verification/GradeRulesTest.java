package org.workershome.competition.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.money.Money;

class GradeRulesTest {
  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-000000000006");
  private static final GradeTable TABLE =
      new GradeTable(
          ID,
          List.of(
              row(1, "1000000.00", null),
              row(2, "500000.00", "1000000.00"),
              row(3, "100000.00", "500000.00"),
              row(4, "10000.00", "100000.00"),
              row(5, "0.00", "10000.00")));

  @ParameterizedTest
  @CsvSource({
    "0.01,5,5",
    "9999.99,5,5",
    "10000.00,4,5",
    "99999.99,4,5",
    "100000.00,3,4",
    "499999.99,3,4",
    "500000.00,2,3",
    "999999.99,2,3",
    "1000000.00,1,2",
    "9999999999999999.99,1,2"
  })
  void aBoundBelongsToTheHigherGrade(String benefit, int grade, int gradeWhenCopied) {
    assertThat(GradeRules.grade(TABLE, Money.of(benefit), false)).isEqualTo(grade);
    assertThat(GradeRules.grade(TABLE, Money.of(benefit), true)).isEqualTo(gradeWhenCopied);
  }

  @Property
  void moreBenefitNeverEarnsAWorseGradeAndCopyingNeverABetterOne(
      @ForAll @LongRange(min = 0, max = 300_000_000) long cents,
      @ForAll @LongRange(min = 0, max = 300_000_000) long more,
      @ForAll boolean copied) {
    Money less = new Money(BigDecimal.valueOf(cents, 2));
    Money atLeastAsMuch = new Money(BigDecimal.valueOf(cents + more, 2));

    assertThat(GradeRules.grade(TABLE, atLeastAsMuch, copied))
        .isLessThanOrEqualTo(GradeRules.grade(TABLE, less, copied));
    assertThat(GradeRules.grade(TABLE, less, true))
        .isBetween(GradeRules.grade(TABLE, less, false), GradeRules.grade(TABLE, less, false) + 1);
  }

  @Test
  void aTableWithAHoleAnOverlapOrNoEndIsRefused() {
    for (List<GradeRow> broken :
        List.of(
            List.<GradeRow>of(),
            List.of(row(1, "10.00", null)),
            List.of(row(2, "0.00", "10.00"), row(1, "11.00", null)),
            List.of(row(2, "0.00", "10.00"), row(1, "9.00", null)),
            List.of(row(2, "0.00", "10.00"), row(1, "10.00", "20.00")),
            List.of(row(1, "0.00", "10.00"), row(2, "10.00", null)))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new GradeTable(ID, broken));
    }
  }

  private static GradeRow row(int grade, String from, @Nullable String below) {
    return new GradeRow(grade, new BigDecimal(from), below == null ? null : new BigDecimal(below));
  }
}
