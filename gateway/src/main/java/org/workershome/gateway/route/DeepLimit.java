package org.workershome.gateway.route;

import java.util.List;

/**
 * An address that takes larger bodies than its segment does, such as one for files.
 *
 * @param pattern its segments below {@code /api}; a star stands for any one
 * @param route its segment's route, with the limit of this address
 */
record DeepLimit(List<String> pattern, Route route) {
  private static final String ANY = "*";

  DeepLimit {
    pattern = List.copyOf(pattern);
  }

  /**
   * @param below the path below {@code /api/}
   */
  boolean fits(String below) {
    // The first segment rules most requests out before anything is split.
    if (!below.startsWith(pattern.getFirst() + "/")) {
      return false;
    }
    String[] segments = below.split("/", -1);
    if (segments.length != pattern.size()) {
      return false;
    }
    for (int i = 0; i < segments.length; i++) {
      String wanted = pattern.get(i);
      if (!wanted.equals(segments[i]) && !(wanted.equals(ANY) && !segments[i].isEmpty())) {
        return false;
      }
    }
    return true;
  }
}
