package org.workershome.aid.grants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.workershome.kit.money.Money;

/** What an approval is bound to: for whom, how much, from which money, why. */
final class ContentHash {
  private ContentHash() {}

  static String of(UUID grant, UUID household, UUID fund, Money amount, String reason) {
    String content =
        String.join(
            "\u001f",
            grant.toString(),
            household.toString(),
            fund.toString(),
            amount.toString(),
            reason);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
