package org.workershome.kit.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines as Chinese is set: anywhere between two characters, but no line begins
 * with a mark that closes or ends with one that opens, and a word or number of Latin characters
 * stays whole while it fits.
 */
final class LineBreaker {
  private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%‰％℃";
  private static final String NEVER_LAST = "（《〈「『【〔“‘([{￥¥$";

  private LineBreaker() {}

  /**
   * @param words without line ends
   * @param width of a text
   * @param first how wide the first line is
   * @param next how wide all others are
   */
  static List<String> lines(
      String words, ToDoubleFunction<String> width, double first, double next) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    double used = 0;
    for (String unit : units(words)) {
      double wide = width.applyAsDouble(unit);
      double room = lines.isEmpty() ? first : next;
      if (used + wide > room && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
        room = next;
        if (unit.isBlank()) {
          continue;
        }
      }
      if (wide <= room) {
        line.append(unit);
        used += wide;
        continue;
      }
      // Longer than a whole line: torn where it must be.
      for (int at = 0; at < unit.length(); ) {
        String one = Character.toString(unit.codePointAt(at));
        at += one.length();
        double narrow = width.applyAsDouble(one);
        if (used + narrow > (lines.isEmpty() ? first : next) && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(one);
        used += narrow;
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** What may not be torn apart. */
  private static List<String> units(String words) {
    List<String> units = new ArrayList<>();
    var unit = new StringBuilder();
    int before = -1;
    for (int at = 0; at < words.length(); ) {
      int character = words.codePointAt(at);
      at += Character.charCount(character);
      if (before >= 0 && mayBreak(before, character)) {
        units.add(unit.toString());
        unit.setLength(0);
      }
      unit.appendCodePoint(character);
      before = character;
    }
    if (!unit.isEmpty()) {
      units.add(unit.toString());
    }
    return units;
  }

  private static boolean mayBreak(int before, int after) {
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return !(ofAWord(before) && ofAWord(after));
  }

  private static boolean ofAWord(int character) {
    return character < 0x250
        && (Character.isLetterOrDigit(character) || "-_/@+.".indexOf(character) >= 0);
  }
}
