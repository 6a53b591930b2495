package org.workershome.kit.audit.verify;

import java.security.MessageDigest;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.ChainLink;

/** The chain as it would be over the entries that are there: made anew, with the key. */
final class Derived {
  private final AuditKeys keys;
  private final String service;
  private long sequence;
  private byte[] hash;

  Derived(AuditKeys keys, String service, long sequence, byte[] hash) {
    this.keys = keys;
    this.service = service;
    this.sequence = sequence;
    this.hash = hash.clone();
  }

  /**
   * @param by the seal of the link that should be there
   */
  void add(StoredEntry entry, String by) {
    sequence++;
    byte[] form =
        ChainLink.form(
            service,
            hash,
            sequence,
            entry.key().tx(),
            entry.key().position(),
            entry.month(),
            entry.seal().mac());
    hash = keys.sealAs(by, form).orElseGet(() -> keys.seal(form)).mac();
  }

  boolean agrees(Anchor anchor) {
    return sequence == anchor.length() && MessageDigest.isEqual(hash, anchor.head());
  }

  boolean isAt(long place, byte[] head) {
    return sequence == place && MessageDigest.isEqual(hash, head);
  }

  /** Goes on from where an anchor says the chain was. */
  void resume(Anchor anchor) {
    sequence = anchor.length();
    hash = anchor.head().clone();
  }

  long sequence() {
    return sequence;
  }

  byte[] hash() {
    return hash.clone();
  }
}
