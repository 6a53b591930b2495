package org.workershome.competition.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.workershome.competition.core.ListScope;
import org.workershome.competition.core.ScopedRead;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;

/**
 * Counts under the service's own scope: a cashier may know how many suggestions there are, but not
 * one of them. Nothing but numbers leaves this class; whether the caller may ask for this union is
 * decided before.
 */
@ApplicationScoped
class CountWork {
  /** The first condition finds the index, the second is exact for unions deeper than the index. */
  private static final String COUNT =
      """
      select
        (select count(*) from suggestion
          where %1$s = ? and union_path <@ ?::ltree and created_at >= ? and created_at < ?) as suggestions_made,
        (select count(*) from suggestion
          where %1$s = ? and union_path <@ ?::ltree and adopted_on between ? and ?) as suggestions_adopted,
        (select count(*) from suggestion
          where %1$s = ? and union_path <@ ?::ltree and verified_on between ? and ?) as suggestions_verified,
        (select coalesce(sum(verified_benefit), 0.00) from suggestion
          where %1$s = ? and union_path <@ ?::ltree and verified_on between ? and ?) as verified_benefit_yuan,
        (select count(*) from honour
          where %1$s = ? and union_path <@ ?::ltree and conferred_on between ? and ?) as honours_conferred""";

  private static final int SUBQUERIES_BY_DAY = 4;

  private final ScopedRead database;

  CountWork(ScopedRead database) {
    this.database = database;
  }

  FiguresView of(UnionPath union, LocalDate from, LocalDate to) {
    ListScope scope = ListScope.of(union);
    OffsetDateTime begin = from.atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    OffsetDateTime end = to.plusDays(1).atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    List<Object> parameters = new ArrayList<>(List.of(scope.value(), union.value(), begin, end));
    for (int day = 0; day < SUBQUERIES_BY_DAY; day++) {
      Collections.addAll(parameters, scope.value(), union.value(), from, to);
    }
    List<FigureView> figures = new ArrayList<>();
    SystemScope.run(
        "figures",
        () ->
            figures.addAll(
                database
                    .list(COUNT.formatted(scope.column()), parameters, CountWork::figures)
                    .getFirst()));
    return new FiguresView(union.value(), from, to, figures);
  }

  private static List<FigureView> figures(ResultSet row) throws SQLException {
    return List.of(
        count(row, "suggestions_made", "SUGGESTION"),
        count(row, "suggestions_adopted", "SUGGESTION"),
        count(row, "suggestions_verified", "SUGGESTION"),
        new FigureView(
            "verified_benefit_yuan",
            row.getBigDecimal("verified_benefit_yuan").toPlainString(),
            "CNY"),
        count(row, "honours_conferred", "HONOUR"));
  }

  private static FigureView count(ResultSet row, String figure, String unit) throws SQLException {
    return new FigureView(figure, Long.toString(row.getLong(figure)), unit);
  }
}
