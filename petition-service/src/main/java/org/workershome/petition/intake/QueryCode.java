package org.workershome.petition.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The petitioner's own key to his petition: 128 random bits, as 26 letters and digits without those
 * that are read wrongly. Said once, in the answer to the submit; the table keeps only its hash.
 */
record QueryCode(String value) {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int BITS = 128;
  private static final int BITS_PER_CHARACTER = 5;
  private static final SecureRandom CHANCE = new SecureRandom();

  static QueryCode drawn() {
    byte[] bits = new byte[BITS / 8];
    CHANCE.nextBytes(bits);
    var code = new StringBuilder();
    int held = 0;
    int pending = 0;
    for (byte eight : bits) {
      pending = (pending << 8) | (eight & 0xff);
      held += 8;
      while (held >= BITS_PER_CHARACTER) {
        held -= BITS_PER_CHARACTER;
        code.append(ALPHABET[(pending >>> held) & 0x1f]);
      }
      pending &= (1 << held) - 1;
    }
    code.append(ALPHABET[(pending << (BITS_PER_CHARACTER - held)) & 0x1f]);
    return new QueryCode(code.toString());
  }

  /** So many random bits need no salt and no slow hash. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The hash tells two codes apart in a debugger; the code itself stays out of logs. */
  @Override
  public String toString() {
    return "QueryCode[sha256 " + HexFormat.of().formatHex(hash(), 0, 4) + "…]";
  }
}
