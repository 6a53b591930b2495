package org.workershome.petition.reception;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.petition.core.PetitionScope;

/** Counts, and shows what was counted, within what the caller may see. */
@ApplicationScoped
class CountReceptionDays {
  private final ScopedSql sql;

  CountReceptionDays(ScopedSql sql) {
    this.sql = sql;
  }

  /** Of which union, with all below it, from which day to which. */
  record Asked(UnionPath union, LocalDate from, LocalDate to) {
    List<Object> parameters(PetitionScope scope) {
      return List.of(scope.value(), union.value(), from, to);
    }
  }

  private record Counted(String key, ReceptionFigure figure, long amount) {}

  /**
   * All figures in one statement. The first condition of each finds the index, the second is exact
   * for unions deeper than it.
   */
  static String statement(ReceptionGrouping grouping, String levelColumn) {
    return Arrays.stream(ReceptionFigure.values())
            .map(figure -> figure.count(grouping, levelColumn))
            .collect(joining(" union all "))
        + " order by 1, 2";
  }

  /** By key, each with every figure; a figure of nothing is zero. */
  @Transactional
  Map<String, Map<ReceptionFigure, Long>> of(Asked asked, ReceptionGrouping grouping) {
    PetitionScope scope = PetitionScope.of(asked.union());
    List<Object> parameters = new ArrayList<>();
    Collections.nCopies(ReceptionFigure.values().length, asked.parameters(scope))
        .forEach(parameters::addAll);
    Map<String, Map<ReceptionFigure, Long>> figures = new TreeMap<>();
    if (grouping == ReceptionGrouping.TOTAL) {
      figures.put(grouping.name(), nothing());
    }
    for (Counted counted :
        sql.list(
            statement(grouping, scope.column()),
            row ->
                new Counted(
                    row.getString(1), ReceptionFigure.valueOf(row.getString(2)), row.getLong(3)),
            parameters.toArray())) {
      figures
          .computeIfAbsent(counted.key(), key -> nothing())
          .put(counted.figure(), counted.amount());
    }
    return figures;
  }

  /** A row behind a figure. */
  record Behind(UUID id, LocalDate day) {}

  @Transactional
  Page<Behind> behind(ReceptionFigure figure, Asked asked, PageRequest page) {
    PetitionScope scope = PetitionScope.of(asked.union());
    List<Object> parameters = new ArrayList<>(asked.parameters(scope));
    var query = new StringBuilder(figure.ids(scope.column()));
    page.after()
        .ifPresent(
            after -> {
              query.append(figure.after());
              parameters.add(LocalDate.ofInstant(after.createdAt(), ZoneOffset.UTC));
              parameters.add(after.id());
            });
    query.append(figure.order());
    parameters.add(page.fetch());
    return Page.of(
        sql.list(
            query.toString(),
            row -> new Behind(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
            parameters.toArray()),
        page,
        last -> new PageCursor(last.day().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id()));
  }

  private static Map<ReceptionFigure, Long> nothing() {
    Map<ReceptionFigure, Long> zero = new EnumMap<>(ReceptionFigure.class);
    for (ReceptionFigure figure : ReceptionFigure.values()) {
      zero.put(figure, 0L);
    }
    return zero;
  }
}
