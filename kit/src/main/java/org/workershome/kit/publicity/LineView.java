package org.workershome.kit.publicity;

import java.util.List;

/**
 * One line as everybody of the audience sees it.
 *
 * @param no from 1
 */
public record LineView(int no, String name, List<PublicField> fields) {
  public LineView {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return "LineView[" + no + "]";
  }
}
