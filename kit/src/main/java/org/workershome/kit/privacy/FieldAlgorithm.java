package org.workershome.kit.privacy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** How fields are sealed; both open whatever is the active one. The codes are in every value. */
enum FieldAlgorithm {
  AES_256_GCM(1, "AES-256-GCM") {
    @Override
    byte[] run(boolean seal, RingKey key, byte[] nonce, byte[] bound, byte[] text)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          key.aes(),
          new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(text);
    }
  },
  /** GB/T 32907 in the mode of RFC 8998. */
  SM4_GCM(2, "SM4-GCM") {
    @Override
    byte[] run(boolean seal, RingKey key, byte[] nonce, byte[] bound, byte[] text)
        throws GeneralSecurityException {
      return Sm4Gcm.run(
          seal, key.derived("field/SM4-GCM", Sm4Gcm::derive), nonce, bound, text, TAG_BYTES);
    }
  };

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private final int code;
  private final String word;

  FieldAlgorithm(int code, String word) {
    this.code = code;
    this.word = word;
  }

  /**
   * Seals or opens.
   *
   * @param bound what is authenticated and not encrypted
   * @return ciphertext with the tag behind it, or the plain bytes
   * @throws GeneralSecurityException when what is to be opened was changed
   */
  abstract byte[] run(boolean seal, RingKey key, byte[] nonce, byte[] bound, byte[] text)
      throws GeneralSecurityException;

  int code() {
    return code;
  }

  /** The name in the configuration. */
  String word() {
    return word;
  }

  static Optional<FieldAlgorithm> ofCode(int code) {
    return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
  }

  /**
   * @throws IllegalArgumentException that names those there are
   */
  static FieldAlgorithm ofWord(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "workershome.privacy.cipher is one of "
                        + Arrays.stream(values())
                            .map(FieldAlgorithm::word)
                            .collect(Collectors.joining(", "))));
  }
}
