package org.workershome.petition.legalaid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * Which columns of a case a move writes; their names stand in the code, never come from outside.
 */
final class Columns {
  private final StringBuilder assignments = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  static Columns none() {
    return new Columns();
  }

  Columns set(String column, @Nullable Object value) {
    assignments.append(", ").append(column).append(" = ?");
    values.add(stored(value));
    return this;
  }

  /** {@code , a = ?, b = ?}. */
  String assignments() {
    return assignments.toString();
  }

  List<@Nullable Object> values() {
    return values;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> word.name();
      case Money money -> money.amount();
      case BigDecimal amount -> amount;
      default -> value;
    };
  }
}
