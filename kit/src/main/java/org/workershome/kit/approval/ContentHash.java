package org.workershome.kit.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hash that binds an approval to what was approved: SHA-256 of a canonical form. The form is
 * one line for each field, in the order of their names: {@code name:length:value}, the length in
 * characters (code points), so that no value can look like the next field.
 */
public final class ContentHash {
  private ContentHash() {}

  /**
   * @param kind what the content is, so that two kinds of things never share a hash
   * @param fields all that the approver decides on; values by their {@code toString}
   * @return 64 hexadecimal digits, lower case
   */
  public static String of(String kind, Map<String, ?> fields) {
    StringBuilder form = new StringBuilder();
    append(form, "", kind);
    SortedMap<String, Object> sorted = new TreeMap<>(fields);
    sorted.forEach((name, value) -> append(form, name, value.toString()));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(form.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void append(StringBuilder form, String name, String value) {
    form.append(name)
        .append(':')
        .append(value.codePointCount(0, value.length()))
        .append(':')
        .append(value)
        .append('\n');
  }
}
