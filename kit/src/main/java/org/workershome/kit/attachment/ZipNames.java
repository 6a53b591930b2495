package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of the entries at the start of a ZIP, read from their local headers. Nothing is unpacked,
 * so that no bomb goes off; and no more than a head of fixed size is looked at.
 */
final class ZipNames {
  private static final int HEADER = 30;
  private static final int MOST_NAMES = 1_000;

  private ZipNames() {}

  /** Empty when it does not begin as a ZIP does. */
  static Set<String> in(byte[] head) {
    Set<String> names = new HashSet<>();
    if (!isHeader(head, 0)) {
      return names;
    }
    for (int at = 0; at + HEADER <= head.length && names.size() < MOST_NAMES; at++) {
      if (isHeader(head, at)) {
        int length = unsigned(head, at + 26);
        if (at + HEADER + length <= head.length) {
          names.add(new String(head, at + HEADER, length, UTF_8));
        }
      }
    }
    return names;
  }

  private static boolean isHeader(byte[] head, int at) {
    return at + HEADER <= head.length
        && head[at] == 'P'
        && head[at + 1] == 'K'
        && head[at + 2] == 3
        && head[at + 3] == 4;
  }

  private static int unsigned(byte[] head, int at) {
    return (head[at] & 0xff) | (head[at + 1] & 0xff) << 8;
  }
}
