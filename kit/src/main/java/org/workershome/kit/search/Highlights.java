package org.workershome.kit.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Shows in a text what was looked for. Pure; gives pieces, not markup, so that nobody renders HTML.
 */
public final class Highlights {
  private Highlights() {}

  /**
   * The whole text in pieces.
   *
   * @param words as they were searched
   */
  public static List<Segment> of(String text, String words) {
    int[] characters = text.codePoints().toArray();
    return pieces(characters, hits(characters, words), 0, characters.length);
  }

  /**
   * The surroundings of the first hit, in pieces; the text's beginning where there is none.
   *
   * @param around how many characters before and after
   */
  public static List<Segment> excerpt(String text, String words, int around) {
    int[] characters = text.codePoints().toArray();
    BitSet hits = hits(characters, words);
    int first = Math.max(hits.nextSetBit(0), 0);
    int from = Math.max(0, first - around);
    int to = Math.min(characters.length, first + 2 * around);
    return pieces(characters, hits, from, to);
  }

  private static BitSet hits(int[] text, String words) {
    int[] plain = new int[text.length];
    for (int i = 0; i < text.length; i++) {
      plain[i] = plain(text[i]);
    }
    BitSet hits = new BitSet();
    for (Tokenizer.Run run : Tokenizer.runs(words)) {
      int[] wanted = run.text().codePoints().toArray();
      for (int i = 0; i + wanted.length <= plain.length; i++) {
        if (stands(plain, i, wanted) && (run.chinese() || i == 0 || !isWord(plain[i - 1]))) {
          hits.set(i, i + wanted.length);
        }
      }
    }
    return hits;
  }

  private static boolean stands(int[] text, int at, int[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (text[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(int character) {
    return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
  }

  /** What becomes one other character when it is normalised; the rest stays as it is. */
  private static int plain(int character) {
    String normal =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    return normal.codePointCount(0, normal.length()) == 1 ? normal.codePointAt(0) : character;
  }

  private static List<Segment> pieces(int[] text, BitSet hits, int from, int to) {
    List<Segment> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      boolean hit = hits.get(at);
      int end = Math.min(to, hit ? hits.nextClearBit(at) : nextHit(hits, at, to));
      pieces.add(new Segment(new String(text, at, end - at), hit));
      at = end;
    }
    return pieces;
  }

  private static int nextHit(BitSet hits, int at, int otherwise) {
    int next = hits.nextSetBit(at);
    return next < 0 ? otherwise : next;
  }
}
