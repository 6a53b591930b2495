package org.workershome.kit.privacy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Rings and ciphers without files and without an application. */
final class TestRings {
  private TestRings() {}

  /** A line of a key file. */
  static String line(String id, int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return String.format(Locale.ROOT, "%s:%s", id, Base64.getEncoder().encodeToString(key));
  }

  static FieldCipher cipher(String fields, FieldAlgorithm algorithm) {
    return cipher(new KeyFile("field", () -> fields), algorithm);
  }

  static FieldCipher cipher(KeyFile fields, FieldAlgorithm algorithm) {
    return new FieldCipher(
        new KeyRings(fields, new KeyFile("index", () -> line("i1", 9))),
        algorithm.word(),
        new SimpleMeterRegistry());
  }

  static BlindIndex index(String index) {
    return new BlindIndex(
        new KeyRings(new KeyFile("field", () -> line("f1", 8)), new KeyFile("index", () -> index)));
  }
}
