package org.workershome.competition.verification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A table of grades in force. It covers every benefit from zero up exactly once, or it is refused
 * when it is read: a hole or an overlap would grade by accident.
 */
record GradeTable(UUID id, List<GradeRow> rows) {
  GradeTable {
    requireNonNull(id, "id");
    rows = rows.stream().sorted(Comparator.comparing(GradeRow::benefitFrom)).toList();
    BigDecimal reached = BigDecimal.ZERO;
    int lastGrade = Integer.MAX_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      GradeRow row = rows.get(i);
      boolean last = i == rows.size() - 1;
      if (row.benefitFrom().compareTo(reached) != 0
          || (row.benefitBelow() == null) != last
          || row.grade() >= lastGrade) {
        throw new IllegalArgumentException(
            "Grade table " + id + " is broken at grade " + row.grade());
      }
      reached = row.benefitBelow() == null ? reached : row.benefitBelow();
      lastGrade = row.grade();
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Grade table " + id + " has no rows");
    }
  }
}
