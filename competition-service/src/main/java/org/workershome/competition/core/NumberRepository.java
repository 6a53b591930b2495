package org.workershome.competition.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.workershome.kit.identity.UnionPath;

/**
 * Gives readable numbers such as {@code HJ-CQ.YUBEI-2026-000001}. A number is taken in the work's
 * own transaction: work that fails gives its number back, and the series has no holes. The price is
 * that two submissions of one union wait for each other's commit.
 */
@ApplicationScoped
public class NumberRepository {
  private static final String NEXT =
      """
      insert into number_counter (series, union_path, year, last)
      values (?1, text2ltree(?2), ?3, 1)
      on conflict (series, union_path, year) do update set last = number_counter.last + 1
      returning last
      """;

  private final EntityManager entityManager;

  NumberRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public String next(String series, UnionPath union, int year) {
    var last =
        (Long)
            entityManager
                .createNativeQuery(NEXT, Long.class)
                .setParameter(1, series)
                .setParameter(2, union.value())
                .setParameter(3, year)
                .getSingleResult();
    return "%s-%s-%d-%06d".formatted(series, union.value(), year, last);
  }
}
