package org.workershome.kit.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mounted file, one {@code keyId:base64(32 bytes)} a line. The first line is the
 * active key: new values are sealed with it; the others still open what they sealed. Empty lines
 * and lines with {@code #} are skipped.
 */
record KeyRing(String activeId, Map<String, SecretKey> keys) {
  private static final int KEY_BYTES = 32;
  private static final int MAX_ID_LENGTH = 64;

  KeyRing {
    keys = Map.copyOf(keys);
    if (!keys.containsKey(activeId)) {
      throw new IllegalArgumentException("the active key is not on the ring");
    }
  }

  static KeyRing read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read: " + file, e);
    }
  }

  /** Messages name the line, never its content. */
  static KeyRing parse(String text) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
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
      if (keys.put(line.substring(0, colon), key(line.substring(colon + 1).strip(), number))
          != null) {
        throw new IllegalArgumentException("line " + number + " of the key file repeats a key id");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("the key file holds no key");
    }
    return new KeyRing(keys.keySet().iterator().next(), keys);
  }

  @Nullable SecretKey find(String id) {
    return keys.get(id);
  }

  SecretKey active() {
    SecretKey key = keys.get(activeId);
    if (key == null) {
      throw new IllegalStateException("the active key is not on the ring");
    }
    return key;
  }

  /** Ids only. */
  @Override
  public String toString() {
    return "KeyRing" + keys.keySet();
  }

  private static SecretKey key(String base64, int line) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + " of the key file is not base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("line " + line + " of the key file: not 32 bytes");
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
