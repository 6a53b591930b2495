package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.OutsiderFigures;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.ScopedRead;

/**
 * Counts legal aid under the service's own scope; nothing but numbers leaves this class, and
 * whether the caller may ask for this union is decided before. Applications and persons go by the
 * day of receipt, grants by that of the decision, what ended by that of its end. What comes from a
 * sealed petition counts only for a union that was let into it or stands above one that was: a
 * number that grew would tell the accused that there is something.
 */
@ApplicationScoped
class CountLegalAid {
  /** The first condition finds the index, the second is exact for unions deeper than the index. */
  private static final String COUNT =
      """
      select
        count(*) filter (where received_on between ? and ?) as legal_aid_applications,
        count(distinct person_ref) filter (where received_on between ? and ?) as legal_aid_persons,
        count(*) filter (where received_on between ? and ? and green_on is not null) as legal_aid_green_channel,
        count(*) filter (where received_on between ? and ? and green_on is not null
          and (met_at at time zone 'Asia/Shanghai')::date = green_on) as legal_aid_green_channel_kept,
        count(*) filter (where (decided_at at time zone 'Asia/Shanghai')::date between ? and ?
          and state in ('GRANTED', 'ASSIGNED', 'CONCLUDED', 'TERMINATED', 'REFERRED')) as legal_aid_granted,
        count(*) filter (where (decided_at at time zone 'Asia/Shanghai')::date between ? and ?
          and state = 'REFUSED') as legal_aid_refused,
        count(*) filter (where ended_on between ? and ? and state = 'CONCLUDED') as legal_aid_concluded,
        coalesce(sum(recovered) filter (where ended_on between ? and ? and state = 'CONCLUDED'), 0) as legal_aid_recovered
      from legal_aid where %s = ? and union_path <@ ?::ltree
        and (petition_id is null
          or not exists (select from sealed_case s where s.petition_id = legal_aid.petition_id)
          or exists (select from case_access a
            where a.petition_id = legal_aid.petition_id and a.union_path <@ ?::ltree))""";

  private static final int PERIODS = 8;

  /** The figures, in their order, with what each counts. */
  private enum Figure {
    LEGAL_AID_APPLICATIONS("CASE"),
    LEGAL_AID_PERSONS("PERSON"),
    LEGAL_AID_GREEN_CHANNEL("CASE"),
    LEGAL_AID_GREEN_CHANNEL_KEPT("CASE"),
    LEGAL_AID_GRANTED("CASE"),
    LEGAL_AID_REFUSED("CASE"),
    LEGAL_AID_CONCLUDED("CASE"),
    LEGAL_AID_RECOVERED("CNY");

    private final String unit;

    Figure(String unit) {
      this.unit = unit;
    }

    String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The same count in the statistics, where one has another name. */
    String stated() {
      return this == LEGAL_AID_GRANTED ? "legal_aid_cases" : column();
    }
  }

  private final ScopedRead database;
  private final OutsiderFigures outsiders;

  CountLegalAid(ScopedRead database, OutsiderFigures outsiders) {
    this.database = database;
    this.outsiders = outsiders;
  }

  /** Whoever sees no case is told what the statistics tell him, and no more. */
  AidFiguresView of(Caller caller, UnionPath union, LocalDate from, LocalDate to) {
    return outsiders.isOutsider(caller) ? told(union, from, to) : of(union, from, to);
  }

  private AidFiguresView told(UnionPath union, LocalDate from, LocalDate to) {
    OutsiderFigures.Told told =
        outsiders.tell(
            union, from, to, Arrays.stream(Figure.values()).map(Figure::stated).toList());
    List<AidFigureView> figures = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      String value = told.numbers().get(figure.stated());
      if (value == null) {
        withheld.add(figure.column());
      } else {
        figures.add(new AidFigureView(figure.column(), value, figure.unit));
      }
    }
    return new AidFiguresView(union.value(), from, to, figures, told.smallestCell(), withheld);
  }

  private AidFiguresView of(UnionPath union, LocalDate from, LocalDate to) {
    PetitionScope scope = PetitionScope.of(union);
    List<Object> parameters = new ArrayList<>();
    for (int period = 0; period < PERIODS; period++) {
      Collections.addAll(parameters, from, to);
    }
    Collections.addAll(parameters, scope.value(), union.value(), union.value());
    List<AidFigureView> figures = new ArrayList<>();
    SystemScope.run(
        "figures",
        () ->
            figures.addAll(
                database
                    .list(COUNT.formatted(scope.column()), parameters, CountLegalAid::figures)
                    .getFirst()));
    return new AidFiguresView(union.value(), from, to, figures, null, List.of());
  }

  private static List<AidFigureView> figures(ResultSet row) throws SQLException {
    List<AidFigureView> figures = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      String value = row.getBigDecimal(figure.column()).toPlainString();
      figures.add(new AidFigureView(figure.column(), value, figure.unit));
    }
    return figures;
  }
}
