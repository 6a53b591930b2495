package org.workershome.petition.core;

import java.util.List;

/** The figures that a room contributes to the statistics. A bean of that room. */
public interface StatedFigures {
  List<StatedFigure> figures();

  /** Which of them add up to which. */
  default List<Sum> sums() {
    return List.of();
  }

  /**
   * A total and all its parts: whoever knows all but one of these knows the last one too.
   *
   * @param total code of the whole
   * @param parts codes of the parts, which do not overlap
   */
  record Sum(String total, List<String> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }
}
