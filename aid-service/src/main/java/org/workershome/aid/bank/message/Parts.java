package org.workershome.aid.bank.message;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** The smallest parts of messages. */
final class Parts {
  private static final Pattern ID =
      Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,5})?");

  private Parts() {}

  /** Whether it can be an id of ours at all: others write NOTPROVIDED, or what they like. */
  static boolean isId(@Nullable String text) {
    return text != null && ID.matcher(text).matches();
  }

  static UUID id(@Nullable String text) throws Unreadable {
    Matcher parts = text == null ? null : ID.matcher(text);
    if (parts == null || !parts.matches()) {
      throw new Unreadable(
          "NO_LINE", "有明细缺少或无法识别明细号", "A line's id is missing, or is none of ours");
    }
    return UUID.fromString(
        String.join(
            "-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)));
  }

  static int count(String text) throws Unreadable {
    if (!COUNT.matcher(text).matches()) {
      throw new Unreadable("NO_COUNT", "笔数无法识别", "A count is no number");
    }
    return Integer.parseInt(text);
  }

  static Money money(String text) throws Unreadable {
    if (AMOUNT.matcher(text).matches()) {
      try {
        return Money.of(text);
      } catch (ArithmeticException e) {
        throw noAmount();
      }
    }
    throw noAmount();
  }

  private static Unreadable noAmount() {
    return new Unreadable("NO_AMOUNT", "金额无法识别", "An amount is none of yuan and fen");
  }

  static Unreadable missing(String element) {
    return new Unreadable("MISSING", "报文缺少 " + element, "The message lacks " + element);
  }
}
