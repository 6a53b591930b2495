package org.workershome.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * References of people who do not exist. In an installation they are made from citizen ids under
 * the register's own key; here from account names under a key that everybody may know.
 */
public final class DemoPersonRef {
  private static final byte[] KEY = "demonstration only".getBytes(UTF_8);

  private DemoPersonRef() {}

  /** 32 hexadecimal characters, the same for the same person. */
  public static String of(String person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(person.getBytes(UTF_8)), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
