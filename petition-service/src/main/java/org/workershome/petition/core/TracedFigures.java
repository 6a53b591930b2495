package org.workershome.petition.core;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Counts rows of a union and those below it, and names the very rows that it counted. In the scope
 * and the transaction at hand: who sees less counts less.
 */
@ApplicationScoped
public class TracedFigures {
  private static final int LONGEST_TRACE = 1000;

  private final Rows rows;

  TracedFigures(Rows rows) {
    this.rows = rows;
  }

  /** One statement for all of them; the days are included. */
  public TracedFiguresView count(
      List<TracedFigure> figures, UnionPath union, LocalDate from, LocalDate to) {
    requireOrder(from, to);
    PetitionScope scope = PetitionScope.of(union);
    String sql =
        figures.stream()
            .map(figure -> "(select count(*) " + figure.rows(scope.column()) + ")")
            .collect(joining(", ", "select ", ""));
    List<Object> parameters = new ArrayList<>();
    figures.forEach(
        figure -> Collections.addAll(parameters, scope.value(), union.value(), from, to));
    List<TracedFigureView> counted =
        rows.list(
                sql,
                row -> {
                  List<TracedFigureView> found = new ArrayList<>();
                  for (int i = 0; i < figures.size(); i++) {
                    found.add(new TracedFigureView(figures.get(i).code(), row.getLong(i + 1)));
                  }
                  return found;
                },
                parameters)
            .getFirst();
    return new TracedFiguresView(union.value(), from, to, counted);
  }

  /**
   * The records of one number, at most a thousand at a time.
   *
   * @param after the last id of the page before; null for the first
   * @throws ProblemException 404 for a figure that is not one of these
   */
  public TracedRecordsView records(
      List<TracedFigure> figures,
      String code,
      UnionPath union,
      LocalDate from,
      LocalDate to,
      @Nullable UUID after) {
    requireOrder(from, to);
    TracedFigure figure =
        figures.stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    PetitionScope scope = PetitionScope.of(union);
    List<UUID> ids =
        rows.list(
            "select id "
                + figure.rows(scope.column())
                + " and (?::uuid is null or id > ?::uuid) order by id limit "
                + LONGEST_TRACE,
            row -> row.getObject(1, UUID.class),
            scope.value(),
            union.value(),
            from,
            to,
            after,
            after);
    return new TracedRecordsView(
        code, figure.table(), ids, ids.size() == LONGEST_TRACE ? ids.getLast() : null);
  }

  private static void requireOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "截止日期不得早于起始日期", "to must not be before from");
    }
  }
}
