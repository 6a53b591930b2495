package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.inject.Singleton;
import java.util.Base64;
import org.workershome.kit.privacy.FieldCipher;

/** With the keys of sealed fields, which seal text. */
@Singleton
final class FieldSeal implements Seal {
  private final FieldCipher cipher;

  FieldSeal(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return cipher.seal(Base64.getEncoder().encodeToString(plain), context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    return Base64.getDecoder().decode(cipher.open(sealed, context).getBytes(ISO_8859_1));
  }
}
