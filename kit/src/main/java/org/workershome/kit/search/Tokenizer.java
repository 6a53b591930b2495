package org.workershome.kit.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.workershome.kit.privacy.IdentifyingNumbers;

/**
 * Takes a text apart: Chinese into single characters and overlapping pairs, so that a search of
 * one, two or more characters needs no dictionary; Latin words and numbers into their beginnings.
 * Numbers by which somebody could be found (of an id, a card, a telephone) are taken out before.
 *
 * <p>Change {@link #VERSION} with whatever changes the tokens, and index anew: documents of the old
 * version are not found by queries of the new one.
 */
final class Tokenizer {
  static final int VERSION = 1;

  /** PostgreSQL counts positions up to 16,383; what stands behind is found no more. */
  static final int MOST_CHARACTERS = 16_000;

  /** Longer words are found by this much of their beginning, or whole. */
  private static final int LONGEST_BEGINNING = 12;

  private Tokenizer() {}

  /**
   * The tokens of a stored text, in the order of their positions.
   *
   * @param offset what stands before it in the same document
   */
  static List<Token> ofText(String text, int offset) {
    List<Token> tokens = new ArrayList<>();
    for (Run run : runs(text)) {
      int[] characters = run.text().codePoints().toArray();
      int at = offset + run.position();
      if (run.chinese()) {
        for (int i = 0; i < characters.length; i++) {
          tokens.add(new Token(Token.Kind.CHARACTER, string(characters, i, 1), at + i));
          if (i + 1 < characters.length) {
            tokens.add(new Token(Token.Kind.PAIR, string(characters, i, 2), at + i));
          }
        }
      } else {
        for (int length = 1; length <= Math.min(characters.length, LONGEST_BEGINNING); length++) {
          tokens.add(new Token(Token.Kind.WORD, string(characters, 0, length), at));
        }
        if (characters.length > LONGEST_BEGINNING) {
          tokens.add(new Token(Token.Kind.WORD, run.text(), at));
        }
      }
    }
    return tokens;
  }

  /**
   * What somebody looks for: each inner list is one run of which all tokens must stand side by side
   * in their order; all runs must be there.
   */
  static List<List<Token>> ofQuery(String words) {
    List<List<Token>> runs = new ArrayList<>();
    for (Run run : runs(words)) {
      int[] characters = run.text().codePoints().toArray();
      List<Token> tokens = new ArrayList<>();
      if (!run.chinese()) {
        tokens.add(new Token(Token.Kind.WORD, run.text(), run.position()));
      } else if (characters.length == 1) {
        tokens.add(new Token(Token.Kind.CHARACTER, run.text(), run.position()));
      } else {
        for (int i = 0; i + 1 < characters.length; i++) {
          tokens.add(new Token(Token.Kind.PAIR, string(characters, i, 2), run.position() + i));
        }
      }
      runs.add(tokens);
    }
    return runs;
  }

  /** A whole name or number, however it is grouped; empty where there is neither. */
  static Token exact(String value) {
    String plain = normalised(value).replaceAll("[\\s\\p{Z}\\p{Pd}.·_]", "");
    boolean says = plain.codePoints().anyMatch(Character::isLetterOrDigit);
    return new Token(Token.Kind.EXACT, says ? plain : "", 1);
  }

  /** Characters of one kind side by side; position counts from 1. */
  record Run(boolean chinese, String text, int position) {}

  static List<Run> runs(String text) {
    String plain = normalised(IdentifyingNumbers.covered(text));
    List<Run> runs = new ArrayList<>();
    var current = new StringBuilder();
    boolean chinese = false;
    int position = 0;
    int start = 1;
    for (int character : plain.codePoints().limit(MOST_CHARACTERS).toArray()) {
      position++;
      boolean ideograph = Character.isIdeographic(character);
      boolean word = !ideograph && Character.isLetterOrDigit(character);
      if (!current.isEmpty() && (ideograph != chinese || !(ideograph || word))) {
        runs.add(new Run(chinese, current.toString(), start));
        current.setLength(0);
      }
      if (ideograph || word) {
        if (current.isEmpty()) {
          start = position;
          chinese = ideograph;
        }
        current.appendCodePoint(character);
      }
    }
    if (!current.isEmpty()) {
      runs.add(new Run(chinese, current.toString(), start));
    }
    return runs;
  }

  /** Full width as half width, capitals as small letters. */
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String string(int[] characters, int from, int length) {
    return new String(characters, from, length);
  }
}
