package org.workershome.aid.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.reveal.RevealPurpose;

/**
 * What a cashier needs the file for. Required, though not marked so: a request without it has to
 * reach the audit before it is refused.
 *
 * @param purpose one of {@link RevealPurpose}
 * @param reason in free words, 5 to 200 characters
 */
record FileRevealRequest(
    @Schema(required = true, implementation = RevealPurpose.class) @Nullable String purpose,
    @Schema(required = true, minLength = 5, maxLength = 200) @Nullable String reason) {
  @Override
  public String toString() {
    return "FileRevealRequest[…]";
  }
}
