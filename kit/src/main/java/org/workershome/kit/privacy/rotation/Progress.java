package org.workershome.kit.privacy.rotation;

import java.util.List;

/**
 * How far a rotation is, as its checkpoint keeps it.
 *
 * @param pass from 1; what was left to others is looked for again
 * @param place column or table of entries that is being worked on; empty before the first
 * @param key of the last value or record there that is done; empty at the beginning of a place
 */
record Progress(int pass, String place, List<String> key, long done, long total) {
  private static final String BETWEEN = "\u001e";
  private static final String BETWEEN_KEYS = "\u001f";

  Progress {
    key = List.copyOf(key);
  }

  static Progress start(long total) {
    return new Progress(1, "", List.of(), 0, total);
  }

  static Progress read(String checkpoint) {
    String[] parts = checkpoint.split(BETWEEN, -1);
    return new Progress(
        Integer.parseInt(parts[0]),
        parts[1],
        parts[4].isEmpty() ? List.of() : List.of(parts[4].split(BETWEEN_KEYS, -1)),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]));
  }

  String text() {
    return String.join(
        BETWEEN,
        Integer.toString(pass),
        place,
        Long.toString(done),
        Long.toString(total),
        String.join(BETWEEN_KEYS, key));
  }

  /** Where this place goes on; its beginning when the work was elsewhere. */
  Progress at(String other) {
    return place.equals(other) ? this : new Progress(pass, other, List.of(), done, total);
  }

  Progress after(List<String> last, int more) {
    return new Progress(pass, place, last, done + more, Math.max(total, done + more));
  }

  /** More may turn up than was counted at the start. */
  Progress nextPass(long left) {
    return new Progress(pass + 1, "", List.of(), done, done + left);
  }

  /** Places are done in the order of their names within a pass; this one was done before. */
  boolean isPast(String other, List<String> order) {
    return order.indexOf(other) < order.indexOf(place);
  }
}
