package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Builds one access token; see {@link Tokens}. */
public final class TokenBuilder {
  /** Tokens are checked against the real time, whatever clock a test moves. */
  private static final Clock CLOCK = Clock.systemUTC();

  private final TestIssuer issuer;
  private final JsonObject claims = new JsonObject();
  private String algorithm = "RS256";
  private String keyId = TestIssuer.KEY_ID;
  private PrivateKey key;

  TokenBuilder(TestIssuer issuer) {
    this.issuer = issuer;
    this.key = issuer.key();
    Instant now = CLOCK.instant();
    claims
        .put("iss", issuer.address())
        .put("aud", new JsonArray(List.of("workers-home", "account")))
        .put("azp", "suite-cli")
        .put("typ", "Bearer")
        .put(
            "jti",
            UUID.nameUUIDFromBytes(Long.toString(System.nanoTime()).getBytes(UTF_8)).toString())
        .put("iat", now.getEpochSecond())
        .put("exp", now.plus(Duration.ofMinutes(10)).getEpochSecond())
        .put("scope", "openid profile");
  }

  public TokenBuilder subject(String subject) {
    return claim("sub", subject);
  }

  public TokenBuilder username(String username) {
    claims.put("name", username);
    return claim("preferred_username", username);
  }

  public TokenBuilder authorizedParty(String client) {
    return claim("azp", client);
  }

  public TokenBuilder roles(String... roles) {
    return claim("realm_access", new JsonObject().put("roles", new JsonArray(List.of(roles))));
  }

  public TokenBuilder union(String union) {
    return claim("union", union);
  }

  public TokenBuilder personRef(String personRef) {
    return claim("person_ref", personRef);
  }

  public TokenBuilder scopes(String... scopes) {
    return claim("scope", String.join(" ", scopes));
  }

  /** Sets any claim. */
  public TokenBuilder claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  public TokenBuilder without(String claim) {
    claims.remove(claim);
    return this;
  }

  /** Ended an hour ago. */
  public TokenBuilder expired() {
    Instant now = CLOCK.instant();
    claims.put("iat", now.minus(Duration.ofHours(2)).getEpochSecond());
    return claim("exp", now.minus(Duration.ofHours(1)).getEpochSecond());
  }

  /** Ends so soon. */
  public TokenBuilder expiresIn(Duration duration) {
    return claim("exp", CLOCK.instant().plus(duration).getEpochSecond());
  }

  /** Names another issuer, though the key is the right one. */
  public TokenBuilder wrongIssuer() {
    return claim("iss", "https://somebody.else.example/realms/workers-home");
  }

  public TokenBuilder wrongAudience() {
    return claim("aud", new JsonArray(List.of("another-suite")));
  }

  /** Signed by nobody: algorithm {@code none}. */
  public TokenBuilder unsigned() {
    algorithm = "none";
    return this;
  }

  /** Signed by a stranger who names the right key. */
  public TokenBuilder forged() {
    key = TestIssuer.strangersKey();
    return this;
  }

  /** Names a key that the provider does not have. */
  public TokenBuilder unknownKey() {
    keyId = "no-such-key";
    return this;
  }

  public String token() {
    JsonObject header = new JsonObject().put("alg", algorithm).put("typ", "JWT").put("kid", keyId);
    String signed =
        encode(header.encode().getBytes(UTF_8)) + "." + encode(claims.encode().getBytes(UTF_8));
    return signed + "." + (algorithm.equals("none") ? "" : encode(sign(signed.getBytes(UTF_8))));
  }

  /** The value of the header {@code Authorization}. */
  public String bearer() {
    return "Bearer " + token();
  }

  /** The provider that signs this token. */
  public TestIssuer issuer() {
    return issuer;
  }

  private byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
