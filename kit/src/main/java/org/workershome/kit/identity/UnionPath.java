package org.workershome.kit.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A union's place in the tree, root first: {@code CQ.ENERGY.MINE3}. Never empty, because in ltree
 * every path lies under the empty one.
 */
public record UnionPath(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}");

  /**
   * @throws IllegalArgumentException when it is no path
   */
  public UnionPath {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a union path");
    }
  }

  /** True for the path itself and for everything below it. */
  public boolean contains(UnionPath other) {
    return other.value.equals(value)
        || (other.value.length() > value.length()
            && other.value.startsWith(value)
            && other.value.charAt(value.length()) == '.');
  }

  public Optional<UnionPath> parent() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new UnionPath(value.substring(0, dot)));
  }

  /** The paths from the root to this one: {@code [CQ, CQ.ENERGY, CQ.ENERGY.MINE3]}. */
  public List<UnionPath> levels() {
    List<UnionPath> levels = new ArrayList<>();
    for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
      levels.add(new UnionPath(value.substring(0, dot)));
    }
    levels.add(this);
    return List.copyOf(levels);
  }

  @Override
  public String toString() {
    return value;
  }
}
