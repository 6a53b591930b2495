package org.workershome.kit.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pieces by which a name is found: each character, and each two that stand together. */
final class NameGrams {
  private NameGrams() {}

  static Set<String> of(String name) {
    int[] points = folded(name).codePoints().toArray();
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i < points.length; i++) {
      grams.add(new String(points, i, 1));
      if (i + 1 < points.length) {
        grams.add(new String(points, i, 2));
      }
    }
    return grams;
  }

  /** What a name must have to contain the words: its pairs, or the one character. */
  static List<String> needed(String words) {
    int[] points = folded(words).codePoints().toArray();
    if (points.length == 1) {
      return List.of(new String(points, 0, 1));
    }
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return List.copyOf(pairs);
  }

  /** As names are compared: small letters. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
