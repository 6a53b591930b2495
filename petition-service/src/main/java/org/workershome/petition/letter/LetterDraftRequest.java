package org.workershome.petition.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.workershome.petition.core.LetterKind;

/**
 * A paper as it would be issued.
 *
 * @param values words for places that people fill in, such as {@code facts}; what is missing is
 *     marked in the draft
 */
record LetterDraftRequest(
    @NotNull LetterKind kind,
    @NotNull @Size(max = 10)
        Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 10000) String> values) {

  /** It may say anything. */
  @Override
  public String toString() {
    return "LetterDraftRequest[" + kind + "]";
  }
}
