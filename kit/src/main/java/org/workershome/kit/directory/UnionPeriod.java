package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * What a union was called and where it stood, until the next period begins.
 *
 * @param parent the code of the union above; null at the root
 * @param path its place in the tree
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnionPeriod(LocalDate from, String name, @Nullable String parent, String path) {
  /** Longest name that is taken. */
  public static final int MAX_NAME = 200;

  /**
   * @throws IllegalArgumentException when it cannot be one
   */
  public UnionPeriod {
    requireNonNull(from, "from");
    if (!isName(name)) {
      throw new IllegalArgumentException("a union with an impossible name");
    }
    if (parent != null && !UnionEntry.isCode(parent)) {
      throw new IllegalArgumentException("a union with an impossible parent");
    }
    var unused = new UnionPath(path);
  }

  /** Neither empty nor too long, without control characters. */
  public static boolean isName(@Nullable String text) {
    return text != null
        && !text.isBlank()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Whether name and place are the same, whenever they began. */
  public boolean saysTheSameAs(UnionPeriod other) {
    return name.equals(other.name)
        && Objects.equals(parent, other.parent)
        && path.equals(other.path);
  }
}
