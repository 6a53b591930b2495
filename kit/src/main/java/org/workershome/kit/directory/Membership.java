package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person was a member and as what, until the next membership begins or to its own end.
 *
 * @param union the union's code
 * @param identityClass in upper snake case, such as {@code INDUSTRIAL_WORKER}
 * @param frontLine 一线职工
 * @param migrant 农民工
 * @param modelWorker 劳动模范
 * @param to the last day, when nothing followed; null while it goes on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(
    LocalDate from,
    String union,
    @Nullable String identityClass,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean frontLine,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean migrant,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean modelWorker,
    @Nullable LocalDate to) {
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /**
   * @throws IllegalArgumentException when it cannot be one
   */
  public Membership {
    requireNonNull(from, "from");
    if (from.getYear() < 1
        || from.getYear() >= UnionEntry.MAX_YEAR
        || (to != null && to.getYear() >= UnionEntry.MAX_YEAR)) {
      throw new IllegalArgumentException("a membership with an impossible date");
    }
    if (!UnionEntry.isCode(union)) {
      throw new IllegalArgumentException("a membership with an impossible union");
    }
    if (identityClass != null && !isIdentityClass(identityClass)) {
      throw new IllegalArgumentException("a membership with an impossible identityClass");
    }
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a membership that ends before it begins");
    }
  }

  public static boolean isIdentityClass(String text) {
    return CLASS.matcher(text).matches();
  }

  /** Whether it says the same, whenever it began and ended. */
  public boolean saysTheSameAs(Membership other) {
    return union.equals(other.union)
        && Objects.equals(identityClass, other.identityClass)
        && frontLine == other.frontLine
        && migrant == other.migrant
        && modelWorker == other.modelWorker;
  }
}
