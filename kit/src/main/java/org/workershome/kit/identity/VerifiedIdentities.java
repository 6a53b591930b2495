package org.workershome.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Identities that were fully verified a moment ago, by the SHA-256 of their token. One is trusted
 * until the token ends or {@link #TRUSTED_FOR} has passed, whichever is first. Refusals are never
 * kept.
 */
@Singleton
final class VerifiedIdentities {
  /** How long a revoked token may still be accepted here. */
  static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

  /** Some 40 MB at most; past it the least used are verified again. */
  private static final int MAX_KEPT = 50_000;

  private static final MessageDigest SHA_256 = sha256();

  private final Clock clock;
  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterWrite(TRUSTED_FOR).build();

  VerifiedIdentities(Clock clock) {
    this.clock = clock;
  }

  static Key keyOf(String token) {
    try {
      // A copy of one that is ready: to look the algorithm up costs half as much as to digest.
      var sha256 = (MessageDigest) SHA_256.clone();
      return new Key(sha256.digest(token.getBytes(UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Nullable SecurityIdentity find(Key key) {
    Kept entry = kept.getIfPresent(key);
    // Equal to the end is past it.
    return entry != null && clock.instant().isBefore(entry.until()) ? entry.identity() : null;
  }

  void keep(Key key, SecurityIdentity identity, Instant expiresAt) {
    Instant until = clock.instant().plus(TRUSTED_FOR);
    kept.put(key, new Kept(identity, expiresAt.isBefore(until) ? expiresAt : until));
  }

  private record Kept(SecurityIdentity identity, Instant until) {}

  /** A digest, compared by content. */
  static final class Key {
    private final byte[] digest;
    private final int hash;

    private Key(byte[] digest) {
      this.digest = digest;
      this.hash = Arrays.hashCode(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(digest, key.digest);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
