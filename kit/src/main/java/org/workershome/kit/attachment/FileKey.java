package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one file, under which its pieces are sealed with AES-256-GCM. Each piece is bound to
 * the file, its number and whether it is the last: none can be changed, exchanged, repeated, left
 * out or cut off. A file has a key of its own, so that a rotation of the ring writes one field of
 * it and not its content, and so that a file without its key is erased.
 */
final class FileKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /** What sealing adds to a piece. */
  static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final UUID file;
  private final SecretKey key;

  private FileKey(UUID file, byte[] key) {
    this.file = file;
    this.key = new SecretKeySpec(key, "AES");
  }

  static FileKey random(UUID file) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new FileKey(file, key);
  }

  /**
   * @param text as {@link #text} gave it
   */
  static FileKey of(UUID file, String text) {
    return new FileKey(file, Base64.getDecoder().decode(text));
  }

  /** To be sealed under the ring, and never shown. */
  String text() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  byte[] seal(byte[] piece, int length, int number, boolean last) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, number, last);
      ByteBuffer sealed = ByteBuffer.allocate(length + OVERHEAD).put(nonce);
      cipher.doFinal(ByteBuffer.wrap(piece, 0, length), sealed);
      return sealed.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the piece could not be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when it was changed or belongs elsewhere
   */
  byte[] open(byte[] sealed, int number, boolean last) {
    if (sealed.length < OVERHEAD) {
      throw new IllegalStateException("not a piece of a file");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, number, last)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a piece of " + file + " was changed or belongs elsewhere", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, int number, boolean last)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
    cipher.updateAAD(("attachment:" + file + ":" + number + ":" + last).getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "FileKey[" + file + "]";
  }
}
