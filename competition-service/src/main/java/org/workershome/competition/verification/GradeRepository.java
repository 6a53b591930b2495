package org.workershome.competition.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;

/** Finds the table of grades that is in force for a union on a day: the nearest one upwards. */
@ApplicationScoped
class GradeRepository {
  private static final String IN_FORCE =
      """
      select r.table_id, r.grade, r.benefit_from, r.benefit_below
      from grade_row r
      where r.table_id = (
        select t.id from grade_table t
        where text2ltree(?1) <@ t.union_path
          and t.valid_from <= ?2 and (t.valid_to is null or t.valid_to >= ?2)
        order by nlevel(t.union_path) desc
        limit 1)
      """;

  private final EntityManager entityManager;

  GradeRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Optional<GradeTable> inForce(UnionPath union, LocalDate day) {
    List<Tuple> found = new ArrayList<>();
    entityManager
        .createNativeQuery(IN_FORCE, Tuple.class)
        .setParameter(1, union.value())
        .setParameter(2, day)
        .getResultStream()
        .forEach(row -> found.add((Tuple) row));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<GradeRow> rows =
        found.stream()
            .map(
                row ->
                    new GradeRow(
                        row.get("grade", Integer.class),
                        row.get("benefit_from", BigDecimal.class),
                        row.get("benefit_below", BigDecimal.class)))
            .toList();
    return Optional.of(new GradeTable(found.getFirst().get("table_id", UUID.class), rows));
  }
}
