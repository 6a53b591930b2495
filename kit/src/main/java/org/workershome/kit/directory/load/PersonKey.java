package org.workershome.kit.directory.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes references of people out of citizen ids, as the services do: HMAC-SHA-256 of {@code
 * workershome/person/citizen-id}, a zero byte and the id, the first 16 bytes in hexadecimal.
 */
final class PersonKey {
  private static final String LABEL = "workershome/person/citizen-id\0";
  private static final int BYTES = 16;
  private static final int KEY_BYTES = 32;

  private final Mac mac;

  private PersonKey(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  /**
   * @param file one line {@code keyId:base64(32 bytes)}; empty lines and lines with {@code #} are
   *     skipped
   * @throws LoadRefused when it is no such file; its words name no key
   */
  static PersonKey read(Path file) {
    List<String> lines;
    try {
      lines =
          Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the person key file cannot be read", e);
    }
    if (lines.size() != 1) {
      throw new LoadRefused("the person key is one and stays: its file must hold one key");
    }
    byte[] key = decoded(lines.getFirst());
    if (key.length != KEY_BYTES) {
      throw new LoadRefused("the person key file is not keyId:base64(32 bytes)");
    }
    return new PersonKey(key);
  }

  /**
   * @param citizenId sound
   */
  String referenceOf(String citizenId) {
    byte[] full = mac.doFinal((LABEL + citizenId).getBytes(UTF_8));
    return HexFormat.of().formatHex(full, 0, BYTES);
  }

  private static byte[] decoded(String line) {
    int colon = line.indexOf(':');
    try {
      return colon < 1
          ? new byte[0]
          : Base64.getDecoder().decode(line.substring(colon + 1).strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
