package org.workershome.petition.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a kind of paper, in one of its versions. A version that was ever used stays as it
 * is; a new wording is a new file with the next number, and {@link #current} says so.
 *
 * <p>A file names in its first line which places people fill in; what is below the dashes is the
 * text, a paragraph a line: {@code >} before one without indent, {@code ?} before one that is left
 * out when a place in it is empty. What is filled in is text and nothing else: braces in it stay
 * braces.
 */
final class LetterTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
  private static final String FREE = "free ";
  private static final Map<String, LetterTemplate> READ = new ConcurrentHashMap<>();

  private final int version;
  private final Set<String> free;
  private final Set<String> places;
  private final List<String> lines;

  private LetterTemplate(int version, Set<String> free, List<String> lines) {
    this.version = version;
    this.free = Set.copyOf(free);
    this.lines = List.copyOf(lines);
    Set<String> found = new TreeSet<>();
    for (String line : lines) {
      PLACE.matcher(line).results().forEach(place -> found.add(place.group(1)));
    }
    this.places = Set.copyOf(found);
    if (!places.containsAll(free)) {
      throw new IllegalStateException(
          "a template that has no place for what is filled in: " + free);
    }
  }

  /**
   * A paragraph of a paper.
   *
   * @param flush without indent
   */
  record Paragraph(boolean flush, String words) {}

  /** The wording of today. */
  static LetterTemplate current(LetterKind kind) {
    return of(kind, 1);
  }

  static LetterTemplate of(LetterKind kind, int version) {
    return READ.computeIfAbsent(
        "/letters/" + kind.template() + "." + version + ".txt", file -> read(file, version));
  }

  int version() {
    return version;
  }

  /** What people fill in, and may correct. */
  Set<String> free() {
    return free;
  }

  /** All that is filled in. */
  Set<String> places() {
    return places;
  }

  /**
   * @throws IllegalStateException when a place has no value: that is a fault of ours
   */
  List<Paragraph> filled(Map<String, String> values) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      boolean optional = line.startsWith("?");
      boolean flush = line.startsWith(">");
      String pattern = optional || flush ? line.substring(1) : line;
      var words = new StringBuilder();
      Matcher place = PLACE.matcher(pattern);
      boolean empty = false;
      while (place.find()) {
        String value = value(values, place.group(1));
        empty |= value.isBlank();
        place.appendReplacement(words, Matcher.quoteReplacement(value));
      }
      place.appendTail(words);
      if (!(optional && empty)) {
        paragraphs.add(new Paragraph(flush, words.toString()));
      }
    }
    return paragraphs;
  }

  private static String value(Map<String, String> values, String place) {
    @Nullable String value = values.get(place);
    if (value == null) {
      throw new IllegalStateException("nothing is told for the place " + place + " of a letter");
    }
    return value.strip();
  }

  private static LetterTemplate read(String file, int version) {
    try (InputStream in = LetterTemplate.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no template " + file);
      }
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      if (lines.size() < 3 || !lines.get(0).startsWith(FREE) || !lines.get(1).equals("---")) {
        throw new IllegalStateException("a template without its first line: " + file);
      }
      Set<String> free =
          new LinkedHashSet<>(List.of(lines.get(0).substring(FREE.length()).split(" ", -1)));
      return new LetterTemplate(version, free, lines.subList(2, lines.size()));
    } catch (IOException e) {
      throw new IllegalStateException("the template " + file + " cannot be read", e);
    }
  }
}
