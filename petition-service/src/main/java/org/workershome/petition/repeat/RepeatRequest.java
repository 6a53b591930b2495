package org.workershome.petition.repeat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A person has found that it is the same matter.
 *
 * @param earlier the petition that this one repeats
 * @param reason by what it was recognised
 */
record RepeatRequest(@NotNull UUID earlier, @NotBlank @Size(max = 1000) String reason) {

  @Override
  public String toString() {
    return "RepeatRequest[" + earlier + "]";
  }
}
