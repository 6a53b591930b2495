package org.workershome.acceptance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that nobody else writes, in the script of the suite's readers and in one that every log and
 * every escape leaves as it is.
 */
record Canary(String han, String latin) {
  private static final int RARE = 0x9A00;
  private static final int RARES = 0x580;

  static Canary drawn(SplittableRandom random) {
    var han = new StringBuilder();
    random.ints(4, RARE, RARE + RARES).forEach(each -> han.append((char) each));
    var latin = new StringBuilder("cny");
    random.ints(9, 'a', 'z' + 1).forEach(each -> latin.append((char) each));
    return new Canary(han.toString(), latin.toString());
  }

  /** As it stands in titles, texts and names. */
  String phrase() {
    return han + latin;
  }

  /** What it is looked for with: a piece of two characters, each script, the whole. */
  List<String> words() {
    return List.of(han.substring(0, 2), han, latin, phrase());
  }

  /** Any of these in an answer gives it away. */
  List<String> telltales() {
    return List.of(han, latin);
  }
}
