package org.workershome.kit.problem;

import java.util.List;
import java.util.Map;

/**
 * The largest body of each address.
 *
 * @param usual of those that no pattern fits
 */
record BodyLimits(long usual, List<One> single) {
  private static final String ANY = "*";

  BodyLimits {
    single = List.copyOf(single);
  }

  /** One pattern, by its segments. */
  record One(List<String> segments, long maxBytes) {
    boolean fits(List<String> path) {
      if (path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        String segment = segments.get(i);
        if (!segment.equals(path.get(i)) && !(segment.equals(ANY) && !path.get(i).isEmpty())) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param patterns limits by path
   * @throws IllegalArgumentException when one is no absolute path, or its limit is below the usual
   */
  static BodyLimits of(long usual, Map<String, Long> patterns) {
    return new BodyLimits(
        usual,
        patterns.entrySet().stream()
            .map(
                entry -> {
                  if (!entry.getKey().startsWith("/") || entry.getValue() < 0) {
                    throw new IllegalArgumentException("no body limit: " + entry);
                  }
                  return new One(segments(entry.getKey()), entry.getValue());
                })
            .toList());
  }

  /** Of a path as it is routed, without its query. */
  long of(String path) {
    if (single.isEmpty()) {
      return usual;
    }
    List<String> segments = segments(path);
    return single.stream()
        .filter(one -> one.fits(segments))
        .mapToLong(One::maxBytes)
        .max()
        .orElse(usual);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
