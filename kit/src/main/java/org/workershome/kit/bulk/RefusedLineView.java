package org.workershome.kit.bulk;

import java.util.List;
import org.workershome.kit.problem.FieldFault;

/**
 * A line that was refused, or would be.
 *
 * @param line counted from 1, without the header
 */
public record RefusedLineView(long line, List<FieldFault> reasons) {
  public RefusedLineView {
    reasons = List.copyOf(reasons);
  }
}
