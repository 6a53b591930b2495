package org.workershome.petition.figures;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.StatedFigure;

/** Which questions are answered, and to whom. */
final class QuestionBounds {
  /** As long as a work report may be. */
  private static final int MOST_YEARS = 10;

  /** By day or by week: a year, and a leap day. */
  private static final int MOST_FINE_DAYS = 366;

  private static final String BY_CODE = "code";

  private QuestionBounds() {}

  /**
   * Rows stand in the order of their keys. Unions are never ranked by how many petitions they have:
   * that would reward whoever turns petitioners away.
   */
  static void requireNoRanking(@Nullable String order) {
    if (order != null && !order.equals(BY_CODE)) {
      throw new ProblemException(FiguresProblem.NO_RANKING)
          .fault("order", "NO_RANKING", "只能为 code", "can only be code");
    }
  }

  static void requireReasonable(StatisticsQuestion question) {
    if (question.to().isBefore(question.from())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "结束日期早于开始日期", "The last day is before the first");
    }
    boolean tooLong =
        question.by().isFine()
            ? question.from().plusDays(MOST_FINE_DAYS).isBefore(question.to())
            : question.from().plusYears(MOST_YEARS).isBefore(question.to());
    if (tooLong) {
      throw new ProblemException(FiguresProblem.PERIOD_TOO_LONG)
          .fault(
              "to",
              "PERIOD_TOO_LONG",
              "按日、按周不超过一年，其余不超过" + MOST_YEARS + "年",
              "a year by day or week, else " + MOST_YEARS + " years");
    }
  }

  /**
   * One table each, of one year that does not change any more: from several that overlap, whoever
   * subtracts them would learn what none of them tells.
   */
  static void requireForOutsiders(StatisticsQuestion question, UnionPath own, LocalDate today) {
    boolean wholeYear =
        MonthDay.from(question.from()).equals(MonthDay.of(1, 1))
            && question.to().equals(question.from().plusYears(1).minusDays(1))
            && question.to().isBefore(today);
    boolean plain =
        switch (question.by()) {
          case TOTAL, UNION, QUARTER -> question.below() && question.only().isNothing();
          default -> false;
        };
    if (!wholeYear || !plain || !question.union().equals(own)) {
      throw new ProblemException(FiguresProblem.NOT_FOR_OUTSIDERS);
    }
  }

  static void requireCases(StatedFigure figure, StatisticsQuestion question) {
    if (question.needsCases() && !figure.source().cases()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "figure",
              "NO_SUCH_FILTER",
              "该指标不能按渠道、类别、事项、承办人筛选",
              "has neither channel, category, matter nor handler");
    }
  }
}
