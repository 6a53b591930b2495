package org.workershome.kit.privacy.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a record need not be held any more. */
public record HoldLiftRequest(@NotBlank @Size(max = 200) String reason) {
  @Override
  public String toString() {
    return "HoldLiftRequest[…]";
  }
}
