package org.workershome.kit.privacy.reveal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which field, and what for. Nothing is required here, because a request without a purpose has to
 * reach the audit before it is refused.
 *
 * @param field such as {@code phone} or {@code members[0].citizenId}
 * @param purpose one of {@link RevealPurpose}
 * @param reason in free words, 5 to 200 characters
 */
public record RevealRequest(
    @Schema(required = true) @Nullable String field,
    @Schema(required = true, implementation = RevealPurpose.class) @Nullable String purpose,
    @Schema(required = true, minLength = 5, maxLength = 200) @Nullable String reason) {

  /** Free words may hold anything. */
  @Override
  public String toString() {
    return "RevealRequest[…]";
  }
}
