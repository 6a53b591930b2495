package org.workershome.petition.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.ScopedRead;

/**
 * Counts under the service's own scope: a cashier may know how many petitions there are, but not
 * one of them. Nothing but numbers leaves this class; whether the caller may ask for this union is
 * decided before.
 */
@ApplicationScoped
class CountPetitions {
  /** The first condition finds the index, the second is exact for unions deeper than the index. */
  private static final String COUNT =
      """
      select
        (select count(*) from petition
          where %1$s = ? and union_path <@ ?::ltree and created_at >= ? and created_at < ?) as petitions_received,
        (select count(*) from petition
          where %1$s = ? and union_path <@ ?::ltree and registered_at >= ? and registered_at < ?) as petitions_registered,
        (select count(*) from petition_notice
          where union_path <@ ?::ltree and given_on >= ? and given_on <= ?) as statutory_route_notices,
        (select count(*) from hardship_referral
          where union_path <@ ?::ltree and referred_on >= ? and referred_on <= ?) as hardship_referrals""";

  private static final List<String> FIGURES =
      List.of(
          "petitions_received",
          "petitions_registered",
          "statutory_route_notices",
          "hardship_referrals");

  private static final String UNIT = "CASE";

  private final ScopedRead database;

  CountPetitions(ScopedRead database) {
    this.database = database;
  }

  FiguresView of(UnionPath union, LocalDate from, LocalDate to) {
    PetitionScope scope = PetitionScope.of(union);
    OffsetDateTime begin = from.atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    OffsetDateTime end = to.plusDays(1).atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    List<Object> parameters = new ArrayList<>();
    for (int moment = 0; moment < 2; moment++) {
      Collections.addAll(parameters, scope.value(), union.value(), begin, end);
    }
    for (int day = 0; day < 2; day++) {
      Collections.addAll(parameters, union.value(), from, to);
    }
    List<FigureView> figures = new ArrayList<>();
    SystemScope.run(
        "figures",
        () ->
            figures.addAll(
                database
                    .list(COUNT.formatted(scope.column()), parameters, CountPetitions::figures)
                    .getFirst()));
    return new FiguresView(union.value(), from, to, figures);
  }

  private static List<FigureView> figures(ResultSet row) throws SQLException {
    List<FigureView> figures = new ArrayList<>();
    for (String figure : FIGURES) {
      figures.add(new FigureView(figure, Long.toString(row.getLong(figure)), UNIT));
    }
    return figures;
  }
}
