package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sealed value or an index entry begins with, in clear: under which algorithm and key it was
 * made. The database's function {@code key_mark} cuts it off, so that values can be counted by key.
 *
 * <p>Layout: version 2 (1 byte), algorithm (1), length of the key id (1), key id. Version 1 knew
 * AES-256-GCM alone and has no byte for it; it is still read, never written.
 *
 * @param algorithm code of a {@link FieldAlgorithm} or an {@link IndexAlgorithm}
 * @param length how many bytes it takes
 */
public record KeyMark(int algorithm, String keyId, int length) {
  static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final byte FIRST_VERSION = 1;
  private static final byte VERSION = 2;

  KeyMark(int algorithm, String keyId) {
    this(algorithm, keyId, 3 + keyId.length());
  }

  byte[] bytes() {
    byte[] id = keyId.getBytes(UTF_8);
    return ByteBuffer.allocate(length)
        .put(VERSION)
        .put((byte) algorithm)
        .put((byte) id.length)
        .put(id)
        .array();
  }

  /**
   * Reads the beginning of a value.
   *
   * @throws IllegalStateException when it is none of ours
   */
  static KeyMark read(byte[] value) {
    return find(value)
        .orElseThrow(() -> new IllegalStateException("neither a sealed value nor an index entry"));
  }

  /** Empty when it is none of ours. */
  public static Optional<KeyMark> find(byte[] value) {
    if (value.length >= 3 && value[0] == FIRST_VERSION) {
      return find(value, FieldAlgorithm.AES_256_GCM.code(), 1);
    }
    if (value.length >= 4 && value[0] == VERSION) {
      return find(value, value[1], 2);
    }
    return Optional.empty();
  }

  private static Optional<KeyMark> find(byte[] value, int algorithm, int lengthAt) {
    int from = lengthAt + 1;
    int to = from + value[lengthAt];
    if (to <= from || to > value.length) {
      return Optional.empty();
    }
    String id = new String(Arrays.copyOfRange(value, from, to), UTF_8);
    return KEY_ID.matcher(id).matches()
        ? Optional.of(new KeyMark(algorithm, id, to))
        : Optional.empty();
  }

  /** The algorithm's name as it is configured; {@code ?} for one that nobody knows. */
  public String algorithmName() {
    return FieldAlgorithm.ofCode(algorithm)
        .map(FieldAlgorithm::word)
        .or(() -> IndexAlgorithm.ofCode(algorithm).map(IndexAlgorithm::word))
        .orElse("?");
  }
}
