package org.workershome.competition.verification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One grade: from (included) and below (excluded; none for the highest grade). */
record GradeRow(int grade, BigDecimal benefitFrom, @Nullable BigDecimal benefitBelow) {
  GradeRow {
    requireNonNull(benefitFrom, "benefitFrom");
  }

  boolean covers(BigDecimal benefit) {
    return benefit.compareTo(benefitFrom) >= 0
        && (benefitBelow == null || benefit.compareTo(benefitBelow) < 0);
  }
}
