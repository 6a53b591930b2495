package org.workershome.petition.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Rows;
import org.workershome.petition.core.StatedFigure;

/**
 * Counts sets of rows, one statement for each source. Under the service's own scope, because the
 * policies would look at each of a million rows; what they would hide is left out by the statement
 * itself, and whether the caller may ask for this union is decided before. Nothing but numbers
 * leaves this class. That both count alike is held by a test.
 */
@ApplicationScoped
class CountFigures {
  /** Persons of a whole federation are told apart in memory, not on disk. */
  private static final String MEMORY = "select set_config('work_mem', '192MB', true)";

  private final Rows rows;
  private final Clock clock;

  CountFigures(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Sealed petitions that the policies show to the caller, as an array of the database. */
  @Transactional
  String sealedOpenToCaller() {
    return rows
        .list(
            """
            select distinct s.petition_id::text from sealed_case s join case_access a on a.petition_id = s.petition_id
            where has_case(s.petition_id)\
            """,
            row -> row.getString(1))
        .stream()
        .collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * @param open of {@link #sealedOpenToCaller}; {@code {}} for who may see none
   */
  Counted count(List<StatedFigure> figures, StatisticsQuestion question, String open) {
    return asService(() -> counted(figures, question, open));
  }

  private static Counted asService(Callable<Counted> work) {
    try {
      return SystemScope.call("figures", () -> QuarkusTransaction.requiringNew().call(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the figures cannot be counted", e);
    }
  }

  private Counted counted(List<StatedFigure> figures, StatisticsQuestion question, String open) {
    rows.list(MEMORY, row -> row.getString(1));
    Counted counted = Counted.nothing();
    figures.forEach(figure -> counted.addToTotal(figure.code(), BigDecimal.ZERO));
    var statement = new FigureStatement(question, open, LocalDates.of(clock.instant()));
    bySource(figures, false)
        .forEach((source, of) -> read(statement.count(source, of), of, counted, true));
    bySource(figures, true)
        .forEach(
            (people, of) -> {
              readPersons(statement, people, of, counted, question.by() == Grouping.TOTAL);
              if (question.by() != Grouping.TOTAL) {
                // Who is in two groups is one person.
                var whole = new FigureStatement(question.inAll(), open, statement.today());
                Counted all = Counted.nothing();
                readPersons(whole, people, of, all, true);
                all.total().forEach(counted::addToTotal);
              }
            });
    if (question.by() == Grouping.TOTAL) {
      counted.groups().clear();
    }
    return counted;
  }

  private static Map<FigureSource, List<StatedFigure>> bySource(
      List<StatedFigure> figures, boolean persons) {
    Map<FigureSource, List<StatedFigure>> found = new LinkedHashMap<>();
    for (StatedFigure figure : figures) {
      FigureSource people = people(figure);
      if ((people != null) == persons) {
        found
            .computeIfAbsent(people == null ? figure.source() : people, any -> new ArrayList<>())
            .add(figure);
      }
    }
    return found;
  }

  private static @Nullable FigureSource people(StatedFigure figure) {
    return figure.measure() instanceof StatedFigure.Measure.Persons(FigureSource people)
        ? people
        : null;
  }

  private void readPersons(
      FigureStatement statement,
      FigureSource people,
      List<StatedFigure> figures,
      Counted into,
      boolean adds) {
    read(statement.persons(people, figures), figures, into, adds);
    read(statement.unnamed(people, figures), figures, into, adds);
  }

  private void read(
      FigureStatement.Bound statement, List<StatedFigure> figures, Counted into, boolean adds) {
    rows.list(
        statement.sql(),
        row -> {
          String key = row.getString(1);
          String label = row.getString(2);
          for (int i = 0; i < figures.size(); i++) {
            BigDecimal number = row.getBigDecimal(i + 3);
            String code = figures.get(i).code();
            BigDecimal known = number == null ? BigDecimal.ZERO : number;
            into.add(key, label, code, known);
            if (adds) {
              into.addToTotal(code, known);
            }
          }
          return key;
        },
        statement.parameters());
  }
}
