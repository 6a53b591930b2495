package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the first release wrote behind its header, made here from the JDK alone. */
final class FirstVersion {
  private FirstVersion() {}

  /** Under the key 2025 of 32 bytes 01 and the nonce 00 to 0b. */
  static String sealed(String plain, String context) {
    try {
      byte[] key = new byte[32];
      Arrays.fill(key, (byte) 1);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(128, HexFormat.of().parseHex("000102030405060708090a0b")));
      cipher.updateAAD(HexFormat.of().parseHex("010432303235"));
      cipher.updateAAD(context.getBytes(UTF_8));
      return HexFormat.of().formatHex(cipher.doFinal(plain.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
