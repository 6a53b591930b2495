package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A union on the topic: all that is known of it, what was before included.
 *
 * @param code never changes; its last label is the union's own label in the tree
 * @param kind in upper snake case, such as {@code ENTERPRISE_GROUP}
 * @param region six digits, of today or of its time
 * @param creditCode sound (GB 32100)
 * @param validFrom the first day
 * @param validTo the last day; null while it goes on
 * @param successors codes of those who took over
 * @param periods names and places, oldest first, never empty; the last one counts today
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UnionEntry(
    String code,
    String kind,
    @Nullable String region,
    @Nullable String creditCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable List<String> successors,
    List<UnionPeriod> periods) {
  /** What no database and no person takes for a date. */
  static final int MAX_YEAR = 10_000;

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}");
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern REGION = Pattern.compile("\\d{6}");

  /**
   * @throws IllegalArgumentException when it cannot be a union
   */
  public UnionEntry {
    requireNonNull(validFrom, "validFrom");
    successors = successors == null ? List.of() : List.copyOf(successors);
    periods = List.copyOf(periods);
    require(validFrom.getYear() > 0 && validFrom.getYear() < MAX_YEAR, "validFrom");
    require(validTo == null || validTo.getYear() < MAX_YEAR, "validTo");
    require(isCode(code), "code");
    require(isKind(kind), "kind");
    require(region == null || isRegion(region), "region");
    require(validTo == null || !validTo.isBefore(validFrom), "validTo");
    require(successors.stream().allMatch(UnionEntry::isCode), "successors");
    require(!periods.isEmpty(), "periods");
    for (int i = 1; i < periods.size(); i++) {
      require(periods.get(i - 1).from().isBefore(periods.get(i).from()), "periods");
    }
  }

  public static boolean isCode(@Nullable String text) {
    return text != null && CODE.matcher(text).matches();
  }

  public static boolean isKind(@Nullable String text) {
    return text != null && KIND.matcher(text).matches();
  }

  public static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /** The union's own label in the tree: {@code MINE3} of {@code CQ.ENERGY.MINE3}. */
  public static String label(String code) {
    return code.substring(code.lastIndexOf('.') + 1);
  }

  /** Name and place of today. */
  public UnionPeriod current() {
    return periods.getLast();
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException("a union with an impossible " + field);
    }
  }
}
