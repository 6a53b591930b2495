package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 in Galois/Counter mode, from BouncyCastle without its security provider: nothing has to be
 * registered, and nothing of it is loaded where AES alone is used.
 */
final class Sm4Gcm {
  private static final int KEY_BYTES = 16;
  private static final byte[] LABEL = "workershome/field/SM4-GCM".getBytes(UTF_8);

  private Sm4Gcm() {}

  /**
   * SM4 takes 16 bytes where the ring has 32: HKDF (RFC 5869) with SM3, without salt, the label as
   * info. Half of the ring's key would do as well for SM4, but would be half of a key that AES
   * uses.
   */
  static byte[] derive(byte[] ringKey) {
    var generator = new HKDFBytesGenerator(new SM3Digest());
    generator.init(new HKDFParameters(ringKey, null, LABEL));
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(key, 0, KEY_BYTES);
    return key;
  }

  static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] bound, byte[] text, int tagBytes)
      throws GeneralSecurityException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(seal, new AEADParameters(new KeyParameter(key), tagBytes * 8, nonce, bound));
    byte[] out = new byte[cipher.getOutputSize(text.length)];
    int length = cipher.processBytes(text, 0, text.length, out, 0);
    try {
      length += cipher.doFinal(out, length);
    } catch (InvalidCipherTextException e) {
      throw (GeneralSecurityException) new AEADBadTagException(e.getMessage()).initCause(e);
    }
    return Arrays.copyOf(out, length);
  }
}
