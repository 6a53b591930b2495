package org.workershome.kit.privacy.reveal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Asks for somebody else's agreement to see a minor's field.
 *
 * @param reason in free words, 5 to 200 characters
 */
public record RevealApprovalRequest(
    @NotNull String recordType,
    @NotNull UUID recordId,
    @NotNull String field,
    @NotNull RevealPurpose purpose,
    @NotNull @Size(min = 5, max = 200) String reason) {
  @Override
  public String toString() {
    return "RevealApprovalRequest[" + recordType + " " + recordId + "]";
  }
}
