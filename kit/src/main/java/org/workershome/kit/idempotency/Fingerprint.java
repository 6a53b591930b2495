package org.workershome.kit.idempotency;

import java.security.MessageDigest;
import java.util.List;

/**
 * What tells a request from another without being one: a keyed hash. A plain one is as good as the
 * body where there is little to guess, and the ledger names who sent it.
 */
public final class Fingerprint {
  private final byte[] plain;
  private final byte[] active;
  private final List<byte[]> entries;

  /**
   * @param plain the hash without a key, as the ledger kept it before
   * @param active under the key that is written with
   * @param entries under each key of the ring
   */
  Fingerprint(byte[] plain, byte[] active, List<byte[]> entries) {
    this.plain = plain.clone();
    this.active = active.clone();
    this.entries = List.copyOf(entries);
  }

  /** To be kept. */
  public byte[] kept() {
    return active.clone();
  }

  /**
   * Whether what was kept is of this request, under whichever key of the ring. What was kept
   * without a key is known again until the ledger has forgotten it.
   */
  public boolean isOf(byte[] kept) {
    boolean same = MessageDigest.isEqual(kept, plain);
    for (byte[] entry : entries) {
      same |= MessageDigest.isEqual(kept, entry);
    }
    return same;
  }
}
