package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lawyer who gets a case, and why this one. */
record AssignmentRequest(@NotNull UUID lawyerId, @Size(max = 500) @Nullable String reason) {
  @Override
  public String toString() {
    return "AssignmentRequest[" + lawyerId + "]";
  }
}
