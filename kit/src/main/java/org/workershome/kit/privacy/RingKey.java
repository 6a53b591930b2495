package org.workershome.kit.privacy;

import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key of a ring, with what is derived from it. */
final class RingKey {
  private final String id;
  private final byte[] secret;
  private final SecretKey aes;
  private final IndexAlgorithm index;
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

  RingKey(String id, byte[] secret, IndexAlgorithm index) {
    this.id = id;
    this.secret = secret.clone();
    this.aes = new SecretKeySpec(secret, "AES");
    this.index = index;
  }

  String id() {
    return id;
  }

  SecretKey aes() {
    return aes;
  }

  /** Of a key of the index. */
  IndexAlgorithm index() {
    return index;
  }

  /** Derived once for each label. */
  byte[] derived(String label, UnaryOperator<byte[]> how) {
    return derived.computeIfAbsent(label, _ -> how.apply(secret));
  }

  boolean sameAs(RingKey other) {
    return MessageDigest.isEqual(secret, other.secret) && index == other.index;
  }

  /** Its id only. */
  @Override
  public String toString() {
    return "RingKey[" + id + "]";
  }
}
