package org.workershome.petition.figures;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.StatedFigure;

/**
 * The statements behind figures. What is counted and what is listed have the same {@code from} and
 * the same {@code where}.
 *
 * @param open sealed petitions that are open to whoever asks, as an array of the database
 * @param today for what is overdue and not marked yet
 */
record FigureStatement(StatisticsQuestion question, String open, LocalDate today) {
  private static final String TODAY = "{today}";
  private static final String MIDNIGHT = "((%s)::timestamp at time zone 'Asia/Shanghai')";

  /** A statement and its parameters. */
  record Bound(String sql, List<Object> parameters) {}

  /** A row of key, label and one column for each figure; all are of one source. */
  Bound count(FigureSource source, List<StatedFigure> figures) {
    String columns =
        figures.stream()
            .map(figure -> amount(figure) + " filter (where " + dated(figure.condition()) + ")")
            .collect(joining(", "));
    return whole(
        "select "
            + question.by().key(source, question.union())
            + ", "
            + question.by().label()
            + ", "
            + columns,
        source,
        " group by 1");
  }

  /**
   * Distinct persons, in one pass over all of them: first which figures each is in, as bits, then
   * how many there are in each.
   */
  Bound persons(FigureSource people, List<StatedFigure> figures) {
    String bits =
        IntStream.range(0, figures.size())
            .mapToObj(
                i ->
                    "case when %s then %d else 0 end"
                        .formatted(dated(figures.get(i).condition()), 1L << i))
            .collect(joining(" | "));
    String counts =
        IntStream.range(0, figures.size())
            .mapToObj(i -> "count(*) filter (where bits & " + (1L << i) + " <> 0)")
            .collect(joining(", "));
    Bound each =
        whole(
            "select %s, %s, %s.who, bit_or((%s)::bigint)"
                .formatted(
                    question.by().key(people, question.union()),
                    question.by().label(),
                    people.row(),
                    bits),
            people,
            " and " + people.row() + ".who is not null group by 1, 3");
    return new Bound(
        "select key, max(label), %s from (%s) as person (key, label, who, bits) group by 1"
            .formatted(counts, each.sql()),
        each.parameters());
  }

  /** Persons who are not named: each row stands for {@code n} of them. */
  Bound unnamed(FigureSource people, List<StatedFigure> figures) {
    String columns =
        figures.stream()
            .map(
                figure ->
                    "sum(%s.n) filter (where %s)"
                        .formatted(people.row(), dated(figure.condition())))
            .collect(joining(", "));
    return whole(
        "select %s, %s, %s"
            .formatted(question.by().key(people, question.union()), question.by().label(), columns),
        people,
        " and " + people.row() + ".who is null group by 1");
  }

  /** The records of one figure, the latest first, from a place on. */
  Bound records(StatedFigure figure, List<Object> after, int fetch) {
    FigureSource source = figure.source();
    Bound all =
        whole(
            "select "
                + source.id()
                + ", "
                + (source.petition() == null ? "null::uuid" : source.petition())
                + ", "
                + source.day()
                + ", ltree2text("
                + source.row()
                + ".union_path)",
            source,
            " and ("
                + dated(figure.condition())
                + ")"
                + (after.isEmpty()
                    ? ""
                    : " and (" + source.day() + ", " + source.id() + ") < (?, ?)")
                + " order by 3 desc, 1 desc limit ?");
    List<Object> parameters = new ArrayList<>(all.parameters());
    parameters.addAll(after);
    parameters.add(fetch);
    return new Bound(all.sql(), parameters);
  }

  private Bound whole(String select, FigureSource source, String rest) {
    PetitionScope scope = PetitionScope.of(question.union());
    boolean joined = question.needsCases() && source.withCases() != null;
    List<Object> parameters = new ArrayList<>();
    var sql =
        new StringBuilder(select)
            .append(" from ")
            .append(joined ? source.withCases() : source.from())
            .append(" where ")
            .append(source.row())
            .append('.')
            .append(scope.column())
            .append(" = ? and ")
            .append(source.row())
            .append(".union_path ")
            .append(question.below() ? "<@" : "=")
            .append(" ?::ltree and ")
            .append(period(source))
            .append(" and (")
            .append(dated(source.condition()))
            .append(')');
    parameters.add(scope.value());
    parameters.add(question.union().value());
    parameters.add(question.from());
    parameters.add(question.to());
    if (source.sealed() != null) {
      sql.append(" and (not ")
          .append(source.sealed())
          .append(" or ")
          .append(source.petition())
          .append(" = any (?::uuid[]))");
      parameters.add(open);
    }
    question.only().conditions().forEach(condition -> sql.append(" and ").append(condition));
    parameters.addAll(question.only().values());
    return new Bound(sql.append(rest).toString(), parameters);
  }

  private static String period(FigureSource source) {
    return source.moment() == null
        ? source.day() + " between ? and ?"
        : "%1$s >= %2$s and %1$s < %3$s"
            .formatted(
                source.moment(), MIDNIGHT.formatted("?::date"), MIDNIGHT.formatted("?::date + 1"));
  }

  private static String amount(StatedFigure figure) {
    return figure.measure() instanceof StatedFigure.Measure.Sum(String column)
        ? "sum(" + column + ")"
        : "count(*)";
  }

  private String dated(String condition) {
    return condition.replace(TODAY, "date '" + today + "'");
  }
}
