package org.workershome.kit.audit.seal;

import static java.util.Objects.requireNonNull;

/**
 * A keyed hash and what it was made with.
 *
 * @param by algorithm and key id, such as {@code HS256:k1}
 * @param mac 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual, never by equals
public record Seal(String by, byte[] mac) {
  public Seal {
    requireNonNull(by, "by");
    requireNonNull(mac, "mac");
  }

  @Override
  public String toString() {
    return "Seal[" + by + "]";
  }
}
