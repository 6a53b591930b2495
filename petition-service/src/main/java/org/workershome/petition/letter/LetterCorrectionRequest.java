package org.workershome.petition.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What was wrong in a paper, and how it reads rightly.
 *
 * @param values new words for places that people fill in, such as {@code facts}
 */
record LetterCorrectionRequest(
    @NotBlank @Size(max = 500) String reason,
    @NotNull @NotEmpty @Size(max = 10)
        Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 10000) String> values) {

  /** It may say anything. */
  @Override
  public String toString() {
    return "LetterCorrectionRequest[…]";
  }
}
