package org.workershome.aid.core;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import org.workershome.kit.identity.UnionPath;

/** Readable numbers, such as {@code KN-CQ.ENERGY-2026-000001}; never changed afterwards. */
@Singleton
public final class Numbers {
  private static final String NEXT =
      """
      insert into number_series (series, union_path, year, last) values (?, ?, ?, 1)
      on conflict (series, union_path, year) do update set last = number_series.last + 1
      returning last""";

  private final Rows rows;

  Numbers(Rows rows) {
    this.rows = rows;
  }

  /**
   * The next number of the kind, in the transaction at hand: one that rolls back leaves no gap.
   * Files, grants and batches come seldom enough that waiting for each other costs nothing.
   */
  public String next(String series, UnionPath union, LocalDate today) {
    long number = rows.list(NEXT, row -> row.getLong(1), series, union, today.getYear()).getFirst();
    return String.format(
        Locale.ROOT, "%s-%s-%d-%06d", series, union.value(), today.getYear(), number);
  }
}
