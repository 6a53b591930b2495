package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens of the tests' own identity provider, shaped like the realm's. {@code
 * Tokens.bearer("energy.worker")} is the header of a demo account; {@link #of} starts from one and
 * changes what a test needs.
 */
public final class Tokens {
  private static final Map<String, String> UNIONS =
      Map.of("energy", "CQ.ENERGY", "yubei", "CQ.YUBEI", "beibei", "CQ.BEIBEI", "city", "CQ");

  /** Like the realm: this pair of accounts belongs to one person. */
  private static final Map<String, String> SAME_PERSON =
      Map.of("energy.aid-approver2", "energy.aid-clerk");

  private Tokens() {}

  /** The provider's address, as {@code workershome.oidc.issuer}; starts it at the first call. */
  public static String issuer() {
    return TestIssuer.shared().address();
  }

  /**
   * The token of a demo account, before it is signed.
   *
   * @param account {@code <union>.<role>}, a digit behind the role makes another account of it
   */
  public static TokenBuilder of(String account) {
    int dot = account.indexOf('.');
    String union = UNIONS.get(account.substring(0, Math.max(dot, 0)));
    if (union == null) {
      throw new IllegalArgumentException("no demo account: " + account);
    }
    String role = account.substring(dot + 1).replaceAll("\\d+$", "");
    return new TokenBuilder(TestIssuer.shared())
        .subject(subjectOf(account))
        .username(account)
        .roles(role)
        .union(union)
        .personRef(personRefOf(account));
  }

  /**
   * The token of a machine client, such as {@code agency-bank}.
   *
   * @param scopes OAuth scopes
   */
  public static TokenBuilder ofMachine(String client, String... scopes) {
    return new TokenBuilder(TestIssuer.shared())
        .subject(subjectOf(client))
        .username("service-account-" + client)
        .authorizedParty(client)
        .roles(client)
        .union("CQ")
        .scopes(scopes);
  }

  /** A signed token of a demo account. */
  public static String token(String account) {
    return of(account).token();
  }

  /** The value of the header {@code Authorization} for a demo account. */
  public static String bearer(String account) {
    return of(account).bearer();
  }

  /** The claim {@code sub} of an account. */
  public static String subjectOf(String account) {
    return UUID.nameUUIDFromBytes(account.toLowerCase(Locale.ROOT).getBytes(UTF_8)).toString();
  }

  /**
   * The claim {@code person_ref} of an account: opaque, the same for the accounts of one person.
   */
  public static String personRefOf(String account) {
    String person = SAME_PERSON.getOrDefault(account, account);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(person.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
