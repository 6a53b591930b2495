package org.workershome.petition.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * Which columns of a row a move writes; their names stand in the code, never come from outside. Its
 * values are stored as {@link Rows} stores them.
 */
public final class Columns {
  private final StringBuilder assignments = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  private Columns() {}

  public static Columns none() {
    return new Columns();
  }

  public Columns set(String column, @Nullable Object value) {
    assignments.append(", ").append(column).append(" = ?");
    values.add(value instanceof Money money ? money.amount() : value);
    return this;
  }

  /** {@code , a = ?, b = ?}. */
  public String assignments() {
    return assignments.toString();
  }

  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(values);
  }
}
