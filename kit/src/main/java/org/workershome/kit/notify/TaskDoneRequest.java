package org.workershome.kit.notify;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param note in the person's words, without what the case is about; numbers in it are covered
 */
public record TaskDoneRequest(
    @NotNull TaskOutcome outcome, @Size(max = 200) @Nullable String note) {
  /** The note may name people. */
  @Override
  public String toString() {
    return "TaskDoneRequest[" + outcome + "]";
  }
}
