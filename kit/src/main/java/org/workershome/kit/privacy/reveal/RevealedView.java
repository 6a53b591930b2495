package org.workershome.kit.privacy.reveal;

import java.time.Instant;
import java.util.UUID;

/** A field in clear. Never stored, never cached. */
public record RevealedView(
    String recordType,
    UUID recordId,
    String field,
    RevealPurpose purpose,
    String value,
    Instant revealedAt) {
  @Override
  public String toString() {
    return "RevealedView[" + recordType + " " + recordId + " " + field + "]";
  }
}
