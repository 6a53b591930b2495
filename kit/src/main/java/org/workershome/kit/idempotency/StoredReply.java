package org.workershome.kit.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param fingerprint of the request that it answered
 * @param body JSON text; sealed in the table
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual, never by equals
public record StoredReply(
    byte[] fingerprint,
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String body) {

  /** Bodies hold what callers may see but logs may not. */
  @Override
  public String toString() {
    return "StoredReply[" + status + "]";
  }
}
