package org.workershome.acceptance.bench.replay;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a script makes a value that it has not used before, of the form and size of one that was
 * seen.
 *
 * @param expression in SQL; {@code :n} is the transaction's own number
 * @param constant the part that never changes, sent as {@link #CONSTANT}
 */
record FreshValue(String expression, Optional<String> constant) {
  static final String CONSTANT = "@constant@";

  private static final String NUMBER_IN_HEX = "lpad(to_hex(:n::bigint), 16, '0')";
  private static final int HEX_DIGITS = 16;
  private static final int BYTES = 8;

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern BINARY = Pattern.compile("\\\\x(?:[0-9a-f]{2})*");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:.*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

  static FreshValue same(String value) {
    return new FreshValue(CONSTANT, Optional.of(value));
  }

  /**
   * @param number tells two values of one transaction apart
   */
  static FreshValue like(String seen, int number) {
    if (UUID.matcher(seen).matches()) {
      return uuid(seen, number);
    }
    if (BINARY.matcher(seen).matches()) {
      return binary(seen);
    }
    if (INSTANT.matcher(seen).matches()) {
      return new FreshValue("clock_timestamp()", Optional.empty());
    }
    if (NUMBER.matcher(seen).matches()) {
      return new FreshValue(":n::bigint", Optional.empty());
    }
    // A document must stay one; nothing demands that it be unique.
    return seen.startsWith("{") || seen.startsWith("[") ? same(seen) : text(seen);
  }

  /** The first half, which holds a time-ordered id's time, stays: inserts go to one place, too. */
  private static FreshValue uuid(String seen, int number) {
    String half = seen.replace("-", "").substring(0, HEX_DIGITS - 1);
    return new FreshValue(
        "(" + CONSTANT + " || " + NUMBER_IN_HEX + ")::uuid",
        Optional.of(half + Integer.toHexString(number % HEX_DIGITS)));
  }

  private static FreshValue binary(String seen) {
    int kept = Math.max(2, seen.length() - 2 * BYTES);
    return new FreshValue(
        "(" + CONSTANT + "::bytea || int8send(:n::bigint))", Optional.of(seen.substring(0, kept)));
  }

  private static FreshValue text(String seen) {
    int kept = Math.max(0, seen.length() - HEX_DIGITS);
    return new FreshValue(
        "(" + CONSTANT + "::text || " + NUMBER_IN_HEX + ")", Optional.of(seen.substring(0, kept)));
  }
}
