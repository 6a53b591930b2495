package org.workershome.kit.search;

/** A piece of a text; {@code hit} where it is what was looked for. */
public record Segment(String text, boolean hit) {
  /** A text can name people. */
  @Override
  public String toString() {
    return "Segment[" + text.length() + (hit ? ", hit" : "") + "]";
  }
}
