package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields with AES-256-GCM. The context, {@code table.column:rowId}, is bound in: a
 * sealed value that is moved to another row or column does not open. Sealing twice gives different
 * bytes.
 *
 * <p>Layout: version (1 byte), length of the key id (1), key id, nonce (12), ciphertext with tag.
 * What stands before the nonce is bound in, too.
 */
@Singleton
public final class FieldCipher {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final KeyRing ring;
  private final SecureRandom random = new SecureRandom();

  FieldCipher(KeyRing ring) {
    this.ring = ring;
  }

  public byte[] seal(String plain, String context) {
    byte[] id = ring.activeId().getBytes(UTF_8);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] header =
        ByteBuffer.allocate(2 + id.length).put(VERSION).put((byte) id.length).put(id).array();
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, ring.active(), nonce, header, context)
              .doFinal(plain.getBytes(UTF_8));
      return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
          .put(header)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the field could not be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when the value was changed, belongs elsewhere or its key is gone
   */
  public String open(byte[] sealed, String context) {
    if (sealed.length < 2 || sealed[0] != VERSION) {
      throw new IllegalStateException("not a sealed field");
    }
    int headerLength = 2 + sealed[1];
    if (sealed[1] < 1 || sealed.length < headerLength + NONCE_BYTES + TAG_BYTES) {
      throw new IllegalStateException("not a sealed field");
    }
    ByteBuffer parts = ByteBuffer.wrap(sealed);
    byte[] header = take(parts, headerLength);
    byte[] nonce = take(parts, NONCE_BYTES);
    byte[] text = take(parts, parts.remaining());
    String id = new String(header, 2, headerLength - 2, UTF_8);
    SecretKey key = ring.find(id);
    if (key == null) {
      throw new IllegalStateException("the key of this field is not on the ring");
    }
    try {
      return new String(
          cipher(Cipher.DECRYPT_MODE, key, nonce, header, context).doFinal(text), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the field was changed or belongs elsewhere", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }

  private static byte[] take(ByteBuffer parts, int length) {
    byte[] taken = new byte[length];
    parts.get(taken);
    return taken;
  }
}
