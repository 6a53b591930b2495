package org.workershome.kit.paging;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Which page of which list.
 *
 * @param limit rows per page, 1 to 200
 * @param after where the previous page ended; empty for the first
 * @param filter the list's filters as text; a cursor of another filter is refused
 */
public record PageRequest(int limit, Optional<PageCursor> after, String filter) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * @param limit null for the default
   * @param filters everything that decides which rows the list has, in a fixed order
   * @throws ProblemException 400 when the limit is out of range or the cursor is of another list
   */
  public static PageRequest of(
      @Nullable Integer limit, @Nullable String cursor, @Nullable Object... filters) {
    int rows = limit == null ? DEFAULT_LIMIT : limit;
    if (rows < 1 || rows > MAX_LIMIT) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("limit", "OUT_OF_RANGE", "每页条数须为 1 至 200", "limit must be 1 to 200");
    }
    String filter =
        Stream.of(filters)
            .map(value -> Objects.toString(value, ""))
            .collect(Collectors.joining("\u001f"));
    Optional<PageCursor> after =
        cursor == null ? Optional.empty() : Optional.of(PageCursor.decoded(cursor, filter));
    return new PageRequest(rows, after, filter);
  }

  /**
   * How many rows to ask the database for: one more than the page, to know whether it is the last.
   */
  public int fetch() {
    return limit + 1;
  }
}
