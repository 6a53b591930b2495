package org.workershome.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next cursor of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page from rows that were asked for with one more than the limit.
   *
   * @param rows at most {@code request.limit() + 1} rows, newest first
   * @param cursor where a row stands in the list
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, PageCursor> cursor) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, cursor.apply(items.getLast()).encoded(request.filter()));
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
