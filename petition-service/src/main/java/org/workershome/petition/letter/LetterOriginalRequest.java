package org.workershome.petition.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.reveal.RevealPurpose;
import org.workershome.kit.privacy.reveal.RevealRequest;

/**
 * What the document with the petitioner's name is needed for. Nothing is required here, because a
 * request without a purpose has to reach the audit before it is refused.
 *
 * @param reason in free words, 5 to 200 characters
 */
record LetterOriginalRequest(
    @Schema(required = true, implementation = RevealPurpose.class) @Nullable String purpose,
    @Schema(required = true, minLength = 5, maxLength = 200) @Nullable String reason) {

  RevealRequest revealed() {
    return new RevealRequest(RevealableLetters.DOCUMENT, purpose, reason);
  }

  /** Free words may hold anything. */
  @Override
  public String toString() {
    return "LetterOriginalRequest[…]";
  }
}
