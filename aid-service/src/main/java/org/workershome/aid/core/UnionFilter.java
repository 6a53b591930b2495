package org.workershome.aid.core;

import java.util.List;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.UnionPath;

/**
 * The filter that makes a list find its index. The first wall; row-level security is the second.
 *
 * @param column never from outside
 */
public record UnionFilter(String column, String value) {
  private static final int DEEPEST_INDEXED = 5;

  public static UnionFilter of(Caller caller) {
    return caller.kind() == CallerKind.WORKER
        ? new UnionFilter("person_ref", caller.requirePersonRef())
        : of(caller.requireUnion());
  }

  /** A union and everything below it; deeper ones are sorted out by row-level security. */
  public static UnionFilter of(UnionPath union) {
    List<UnionPath> levels = union.levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    return new UnionFilter("l" + level, levels.get(level - 1).value());
  }
}
