package org.workershome.kit.privacy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** How values are hashed to be found again. The codes are in every entry. */
enum IndexAlgorithm {
  HMAC_SHA_256(11, "HMAC-SHA-256") {
    @Override
    byte[] mac(byte[] key, byte[] text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
      }
    }
  },
  /** GB/T 32905 in the construction of RFC 2104. */
  HMAC_SM3(12, "HMAC-SM3") {
    @Override
    byte[] mac(byte[] key, byte[] text) {
      var mac = new HMac(new SM3Digest());
      mac.init(new KeyParameter(key));
      mac.update(text, 0, text.length);
      byte[] out = new byte[mac.getMacSize()];
      mac.doFinal(out, 0);
      return out;
    }
  };

  private final int code;
  private final String word;

  IndexAlgorithm(int code, String word) {
    this.code = code;
    this.word = word;
  }

  /** 32 bytes, with either. */
  abstract byte[] mac(byte[] key, byte[] text);

  int code() {
    return code;
  }

  /** The name in the key file. */
  String word() {
    return word;
  }

  static Optional<IndexAlgorithm> ofCode(int code) {
    return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
  }

  static Optional<IndexAlgorithm> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
