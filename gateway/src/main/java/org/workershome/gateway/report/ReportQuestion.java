package org.workershome.gateway.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What is asked: one union with all below it, and the days from and to, both included.
 *
 * @param union asked for, within the caller's scope or not
 */
record ReportQuestion(UnionPath union, LocalDate from, LocalDate to) {
  /** Longer than any term of office; keeps one question from scanning everything for ever. */
  private static final int MOST_YEARS = 10;

  /**
   * Reads the parameters.
   *
   * @throws ProblemException 400 with every fault
   */
  static ReportQuestion of(@Nullable String union, @Nullable String from, @Nullable String to) {
    var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    UnionPath path = union(union, problem);
    LocalDate first = date("from", from, problem);
    LocalDate last = date("to", to, problem);
    if (first != null && last != null) {
      if (last.isBefore(first)) {
        problem.fault("to", "BEFORE_FROM", "截止日期早于起始日期", "ends before it begins");
      } else if (first.plusYears(MOST_YEARS).isBefore(last)) {
        problem.fault(
            "to",
            "PERIOD_TOO_LONG",
            "统计期间不得超过" + MOST_YEARS + "年",
            "longer than " + MOST_YEARS + " years");
      }
    }
    if (path == null || first == null || last == null || !problem.faults().isEmpty()) {
      throw problem;
    }
    return new ReportQuestion(path, first, last);
  }

  private static @Nullable UnionPath union(@Nullable String text, ProblemException problem) {
    if (missing("union", text, problem)) {
      return null;
    }
    try {
      return new UnionPath(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      problem.fault("union", "NOT_A_UNION_PATH", "不是有效的工会路径", "is not a union path");
      return null;
    }
  }

  private static @Nullable LocalDate date(
      String field, @Nullable String text, ProblemException problem) {
    if (missing(field, text, problem)) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(String.valueOf(text));
      if (date.getYear() >= 1900 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeException e) {
      // Told below, together with dates no report can be about.
    }
    problem.fault(field, "NOT_A_DATE", "不是有效日期，应为 YYYY-MM-DD", "is not a date YYYY-MM-DD");
    return null;
  }

  private static boolean missing(String field, @Nullable String text, ProblemException problem) {
    boolean missing = text == null || text.isEmpty();
    if (missing) {
      problem.fault(field, "NOT_NULL", "不能为空", "is missing");
    }
    return missing;
  }

  String query() {
    return "?union=" + union.value() + "&from=" + from + "&to=" + to;
  }
}
