package org.workershome.kit.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of the audit, from a mounted file with one {@code keyId:base64(32 bytes)} a line. New
 * seals are made with the first; the others stay as long as something sealed with them is kept.
 * Empty lines and lines with {@code #} are skipped. Another text can be taken at any time: a seal
 * is made under one ring from its beginning to its end.
 */
public final class AuditKeys {
  private static final int KEY_BYTES = 32;
  private static final int MAX_ID_LENGTH = 64;

  private final MacAlgorithm algorithm;
  private volatile Ring ring;

  private AuditKeys(Ring ring, MacAlgorithm algorithm) {
    this.ring = ring;
    this.algorithm = algorithm;
  }

  private record Ring(Map<String, byte[]> keys, String active) {
    byte[] activeKey() {
      return Objects.requireNonNull(keys.get(active));
    }

    /** Other bytes under a known id would make what it sealed look like tampering. */
    void refuseChanged(Ring next) {
      keys.forEach(
          (id, key) -> {
            byte[] same = next.keys.get(id);
            if (same != null && !MessageDigest.isEqual(same, key)) {
              throw new IllegalArgumentException("the key " + id + " is another one than before");
            }
          });
    }
  }

  /** What a look at a seal comes to. */
  public enum Verdict {
    VALID,
    /** What was sealed is not what is there. */
    WRONG,
    /** The key is not in the file, or the algorithm is none of ours: nothing can be said. */
    UNKNOWN_KEY
  }

  /**
   * @param algorithm of new seals
   * @throws IllegalArgumentException when the file holds no key or a wrong line; the message names
   *     the line, never its content
   */
  public static AuditKeys read(Path file, MacAlgorithm algorithm) {
    try {
      return parse(Files.readString(file), algorithm);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read: " + file, e);
    }
  }

  static AuditKeys parse(String text, MacAlgorithm algorithm) {
    return new AuditKeys(ring(text), algorithm);
  }

  /**
   * Seals with the first key of this text from now on, and knows all of it.
   *
   * @throws IllegalArgumentException when it is not understood, or has other bytes under a known
   *     id; the keys stay as they were
   */
  public synchronized void take(String text) {
    Ring next = ring(text);
    ring.refuseChanged(next);
    ring = next;
  }

  private static Ring ring(String text) {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || colon > MAX_ID_LENGTH) {
        throw new IllegalArgumentException("line " + number + " of the key file has no key id");
      }
      byte[] key = key(line.substring(colon + 1).strip(), number);
      if (keys.put(line.substring(0, colon), key) != null) {
        throw new IllegalArgumentException("line " + number + " of the key file repeats a key id");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("the key file holds no key");
    }
    return new Ring(
        Collections.unmodifiableMap(new LinkedHashMap<>(keys)), keys.keySet().iterator().next());
  }

  /** Seals with the active key. */
  public Seal seal(byte[] form) {
    Ring now = ring;
    return new Seal(algorithm.mark() + ":" + now.active(), algorithm.mac(now.activeKey(), form));
  }

  /** Seals as an earlier seal was; empty when its key is not in the file. */
  public Optional<Seal> sealAs(String earlier, byte[] form) {
    int colon = earlier.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    byte[] key = ring.keys().get(earlier.substring(colon + 1));
    return key == null
        ? Optional.empty()
        : MacAlgorithm.ofMark(earlier.substring(0, colon))
            .map(known -> new Seal(earlier, known.mac(key, form)));
  }

  public Verdict check(Seal seal, byte[] form) {
    return sealAs(seal.by(), form)
        .map(
            right -> MessageDigest.isEqual(right.mac(), seal.mac()) ? Verdict.VALID : Verdict.WRONG)
        .orElse(Verdict.UNKNOWN_KEY);
  }

  /** The active one first. */
  public List<String> ids() {
    return List.copyOf(ring.keys().keySet());
  }

  /** Ids only. */
  @Override
  public String toString() {
    return "AuditKeys" + ids();
  }

  private static byte[] key(String base64, int line) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + " of the key file is not base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("line " + line + " of the key file: not 32 bytes");
    }
    return bytes;
  }
}
