package org.workershome.kit.audit.verify;

import java.util.Locale;

/**
 * One thing that was found, and where.
 *
 * @param first place in the chain where it begins; 0 before the first, or where there is none
 * @param last place where it ends
 * @param before the last entry before it, for people
 * @param after the next entry after it, for people
 * @param words what it is
 */
public record Finding(
    FindingKind kind, long first, long last, String before, String after, String words) {
  static final String NONE = "-";

  /** For the report: a block of three lines. */
  public String told() {
    String place =
        first == last
            ? "place " + first
            : "places " + first + " to " + last + " (" + (last - first + 1) + ")";
    return String.format(
        Locale.ROOT,
        "%-13s %s: %s%n    after  %s%n    before %s",
        kind,
        place,
        words,
        before,
        after);
  }
}
