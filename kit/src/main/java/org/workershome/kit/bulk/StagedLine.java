package org.workershome.kit.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.FieldFault;

/**
 * A line on its way into the staging table, or refused before it.
 *
 * @param data JSON for the kind's statement
 */
record StagedLine(
    long line,
    List<FieldFault> faults,
    UUID recordId,
    @Nullable String naturalKey,
    @Nullable String contentHash,
    @Nullable String data) {
  boolean isRefused() {
    return !faults.isEmpty();
  }

  int size() {
    return data == null ? 100 : data.length();
  }

  /** Personal. */
  @Override
  public String toString() {
    return "StagedLine[" + line + "]";
  }
}
