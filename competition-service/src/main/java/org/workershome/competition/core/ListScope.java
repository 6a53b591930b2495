package org.workershome.competition.core;

import java.util.List;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.UnionPath;

/**
 * The filter that makes a query find an index: by union for staff, by person for everyone else. The
 * first wall; row-level security is the second and would hide the same rows, only slowly.
 *
 * @param column of the tables {@code suggestion} and {@code honour}; never from outside
 */
public record ListScope(String column, String value) {
  /**
   * Deeper unions are found by their ancestor of this level, and row-level security sorts them out.
   */
  private static final int DEEPEST_INDEXED = 6;

  /** What the caller may list. */
  public static ListScope of(Caller caller) {
    return caller.kind() == CallerKind.STAFF
        ? of(caller.requireUnion())
        : new ListScope("person_ref", caller.requirePersonRef());
  }

  /** A union and everything below it. */
  public static ListScope of(UnionPath union) {
    List<UnionPath> levels = union.levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    return new ListScope("l" + level, levels.get(level - 1).value());
  }
}
