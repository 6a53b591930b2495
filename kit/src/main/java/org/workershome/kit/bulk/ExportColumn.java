package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One column of an exported list: its title and its cell of a row. */
public record ExportColumn(String title, Value value) {
  public ExportColumn {
    requireNonNull(title, "title");
    requireNonNull(value, "value");
  }

  /** A text, number, day, instant or truth of the row at hand. */
  @FunctionalInterface
  public interface Value {
    @Nullable Object of(ResultSet row) throws SQLException;
  }

  /** What tells nothing personal. */
  public static ExportColumn plain(String title, Value value) {
    return new ExportColumn(title, value);
  }

  /**
   * Personal: masked as in the answers of the service.
   *
   * @param mask one of {@code Masking}
   */
  public static ExportColumn masked(String title, Value value, UnaryOperator<String> mask) {
    return new ExportColumn(
        title,
        row -> {
          Object found = value.of(row);
          return found == null ? null : mask.apply(found.toString());
        });
  }
}
