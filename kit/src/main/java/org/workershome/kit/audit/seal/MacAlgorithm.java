package org.workershome.kit.audit.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keyed hashes that a seal may be made with; both give 32 bytes. */
public enum MacAlgorithm {
  HMAC_SHA_256("HS256") {
    @Override
    byte[] mac(byte[] key, byte[] form) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(form);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HmacSHA256", e);
      }
    }
  },
  /** With the hash of GB/T 32905-2016; the JDK has none. */
  HMAC_SM3("SM3") {
    @Override
    byte[] mac(byte[] key, byte[] form) {
      HMac mac = new HMac(new SM3Digest());
      mac.init(new KeyParameter(key));
      mac.update(form, 0, form.length);
      byte[] out = new byte[mac.getMacSize()];
      mac.doFinal(out, 0);
      return out;
    }
  };

  private final String mark;

  MacAlgorithm(String mark) {
    this.mark = mark;
  }

  abstract byte[] mac(byte[] key, byte[] form);

  /** How it is named in a row. */
  String mark() {
    return mark;
  }

  static Optional<MacAlgorithm> ofMark(String mark) {
    return Arrays.stream(values()).filter(one -> one.mark.equals(mark)).findFirst();
  }
}
