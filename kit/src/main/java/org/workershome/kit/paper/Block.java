package org.workershome.kit.paper;

import java.util.List;

/**
 * A piece of a paper. Closed: what a text says can never become anything but drawn characters,
 * since there is nothing here that reads markup or addresses.
 */
public sealed interface Block {

  /** What the paper is called, in the middle. */
  record Title(String words) implements Block {}

  /** A head over what follows. */
  record Heading(String words) implements Block {}

  /** A line in the middle or at one side, such as a number. */
  record Line(String words, Side side) implements Block {}

  /** Running text, its first line indented by two characters. */
  record Paragraph(String words) implements Block {}

  /**
   * Rows under a head; the head is repeated on each page.
   *
   * @param widths in parts of the whole
   */
  record Table(List<String> head, List<Integer> widths, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      widths = List.copyOf(widths);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = head.size();
      if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a table whose rows are of different lengths");
      }
    }
  }

  /** Who signs and when, with room for the seal; never torn apart. */
  record SealPlace(String organ, String day) implements Block {}

  /** An empty line. */
  record Space() implements Block {}
}
