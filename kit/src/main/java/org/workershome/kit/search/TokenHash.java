package org.workershome.kit.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Turns tokens into keyed hashes of 40 bits: who reads the table without the key learns how often
 * something is said, not what. Short, because a text has hundreds of them; that two of a million
 * tokens share a hash by chance, and a record is found that does not match, happens to one search
 * in a million. Used by one thread.
 */
final class TokenHash {
  /** As reports of keys name it. */
  static final String ALGORITHM = "HMAC-SHA-256";

  private static final int BYTES = 5;

  private final Mac mac;
  private final Map<String, String> known = new HashMap<>();

  TokenHash(SecretKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  String of(Token token) {
    return known.computeIfAbsent(token.kind().ordinal() + token.text(), this::hash);
  }

  private String hash(String labelled) {
    byte[] whole = mac.doFinal(("search:" + Tokenizer.VERSION + ":" + labelled).getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
  }
}
