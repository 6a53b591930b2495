package org.workershome.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells plain request targets from those that two readers may read in two ways. The gateway looks
 * at a path and a service acts on it; an address that either could fold, decode or cut differently
 * is how a request gets past the door. So nothing is repaired here: what is not plain is refused.
 */
public final class Target {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** RFC 3986 pchar without {@code ;}, which some readers cut off with all that follows. */
  private static final BitSet PATH = allowed(LETTERS_AND_DIGITS + "-._~!$&'()*+,=:@/");

  private static final BitSet QUERY = allowed(LETTERS_AND_DIGITS + "-._~!$&'()*+,=:@/?;");

  /** Encoded, these mean one thing to who decodes first and another to who splits first. */
  private static final String NEVER_ENCODED = "/\\.%;?#";

  private Target() {}

  /**
   * Why the target (path and query as they stand in the request line) is not plain, or null. The
   * answer is for the log and for a developer; it repeats nothing of the target.
   */
  public static @Nullable String fault(String target) {
    if (target.isEmpty() || target.charAt(0) != '/') {
      return "the target does not begin with a slash";
    }
    int query = target.indexOf('?');
    int end = query < 0 ? target.length() : query;
    String fault = pathFault(target, end);
    return fault == null && query >= 0 ? queryFault(target, query + 1) : fault;
  }

  private static @Nullable String pathFault(String target, int end) {
    int segment = 1;
    boolean high = false;
    for (int i = 1; i <= end; i++) {
      if (i == end || target.charAt(i) == '/') {
        String fault = segmentFault(target, segment, i, i == end);
        if (fault != null) {
          return fault;
        }
        segment = i + 1;
        continue;
      }
      char letter = target.charAt(i);
      if (letter == '%') {
        int value = decode(target, i, end);
        if (value < 0) {
          return "a percent sign is not followed by two hexadecimal digits";
        }
        if (value < 0x20 || value == 0x7f || NEVER_ENCODED.indexOf(value) >= 0) {
          return "the path encodes a character that may not be encoded";
        }
        high |= value > 0x7f;
        i += 2;
      } else if (!PATH.get(letter)) {
        return "the path holds a character that may not stand there";
      }
    }
    return high && !utf8(target, end) ? "the path does not encode UTF-8" : null;
  }

  private static @Nullable String segmentFault(String target, int from, int to, boolean last) {
    int length = to - from;
    if (length == 0 && !last) {
      return "the path holds an empty segment";
    }
    boolean dots =
        length > 0 && length <= 2 && target.charAt(from) == '.' && target.charAt(to - 1) == '.';
    return dots ? "the path holds a dot segment" : null;
  }

  private static @Nullable String queryFault(String target, int from) {
    for (int i = from; i < target.length(); i++) {
      char letter = target.charAt(i);
      if (letter == '%') {
        int value = decode(target, i, target.length());
        if (value < 0) {
          return "a percent sign is not followed by two hexadecimal digits";
        }
        if (value == 0) {
          return "the query encodes a character that may not be encoded";
        }
        i += 2;
      } else if (!QUERY.get(letter)) {
        return "the query holds a character that may not stand there";
      }
    }
    return null;
  }

  /** The byte behind the percent sign at {@code at}, or -1. */
  private static int decode(String target, int at, int end) {
    if (at + 2 >= end) {
      return -1;
    }
    int high = hex(target.charAt(at + 1));
    int low = hex(target.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static int hex(char letter) {
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    int lower = letter | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** Overlong forms are how a slash hides from a strict reader and appears to a lax one. */
  private static boolean utf8(String target, int end) {
    byte[] bytes = new byte[end];
    int length = 0;
    for (int i = 0; i < end; i++) {
      if (target.charAt(i) == '%') {
        bytes[length++] = (byte) decode(target, i, end);
        i += 2;
      } else {
        bytes[length++] = (byte) target.charAt(i);
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static BitSet allowed(String letters) {
    BitSet set = new BitSet(128);
    letters.chars().forEach(set::set);
    return set;
  }
}
