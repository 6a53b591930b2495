package org.workershome.kit.privacy.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Keeps a record from being erased, such as during a lawsuit. */
public record LegalHoldRequest(
    @NotNull String recordType, @NotNull UUID recordId, @NotBlank @Size(max = 200) String reason) {
  @Override
  public String toString() {
    return "LegalHoldRequest[" + recordType + " " + recordId + "]";
  }
}
