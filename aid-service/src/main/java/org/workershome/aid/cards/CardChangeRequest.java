package org.workershome.aid.cards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Another card for a household on file. */
record CardChangeRequest(
    @NotNull UUID householdId,
    @NotBlank @Size(max = 30) String bankCard,
    @NotBlank @Size(max = 70) String bankName,
    @NotBlank @Size(max = 200) String reason) {
  @Override
  public String toString() {
    return "CardChangeRequest[" + householdId + "]";
  }
}
