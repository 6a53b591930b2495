package org.workershome.kit.privacy;

import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mounted file, one {@code keyId:base64(32 bytes)} a line; a key of the index may
 * name its algorithm behind that, {@code keyId:base64 HMAC-SM3}. The first line is the active key:
 * new values are made with it; the others still open what they sealed. Empty lines and lines with
 * {@code #} are skipped.
 */
final class KeyRing {
  private static final int KEY_BYTES = 32;

  private final Map<String, RingKey> keys;
  private final RingKey active;

  private KeyRing(Map<String, RingKey> keys, RingKey active) {
    this.keys = Collections.unmodifiableMap(keys);
    this.active = active;
  }

  /**
   * @throws IllegalArgumentException that names the line, never its content
   */
  static KeyRing parse(String text) {
    Map<String, RingKey> keys = new LinkedHashMap<>();
    RingKey first = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      RingKey key = key(line, number);
      if (keys.put(key.id(), key) != null) {
        throw new IllegalArgumentException("line " + number + " of the key file repeats a key id");
      }
      first = first == null ? key : first;
    }
    if (first == null) {
      throw new IllegalArgumentException("the key file holds no key");
    }
    return new KeyRing(keys, first);
  }

  RingKey active() {
    return active;
  }

  /** In the order of the file, the active one first. */
  Collection<RingKey> keys() {
    return keys.values();
  }

  @Nullable RingKey find(String id) {
    return keys.get(id);
  }

  /** Ids only. */
  @Override
  public String toString() {
    return "KeyRing" + keys.keySet();
  }

  private static RingKey key(String line, int number) {
    int colon = line.indexOf(':');
    if (colon < 0 || !KeyMark.KEY_ID.matcher(line.substring(0, colon)).matches()) {
      throw new IllegalArgumentException("line " + number + " of the key file has no key id");
    }
    String[] words = line.substring(colon + 1).strip().split("\\s+", -1);
    if (words.length > 2) {
      throw new IllegalArgumentException("line " + number + " of the key file has too many words");
    }
    return new RingKey(
        line.substring(0, colon),
        secret(words[0], number),
        words.length == 1 ? IndexAlgorithm.HMAC_SHA_256 : algorithm(words[1], number));
  }

  private static IndexAlgorithm algorithm(String word, int number) {
    return IndexAlgorithm.ofWord(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line " + number + " of the key file names an algorithm that is not there"));
  }

  private static byte[] secret(String base64, int number) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + number + " of the key file is not base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("line " + number + " of the key file: not 32 bytes");
    }
    return bytes;
  }
}
