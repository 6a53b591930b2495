package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.workershome.kit.audit.AuditOrigin;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Lets one address object to one list so many times an hour. Nobody has to say who he is, so a
 * program could drown the screeners. The address is kept in this process's memory alone, for an
 * hour, under a hash whose salt dies with the process.
 */
@Singleton
class ObjectionLimit {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_KEPT = 100_000;
  private static final int IPV6_NET = 8;

  private final AuditOrigin origin;
  private final Clock clock;
  private final int most;
  private final byte[] salt = new byte[32];
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  ObjectionLimit(AuditOrigin origin, PublicityConfig config, Clock clock) {
    this.origin = origin;
    this.clock = clock;
    this.most = config.objectionsPerHour();
    new SecureRandom().nextBytes(salt);
  }

  private record Window(Instant until, int taken) {}

  /**
   * Counts one more.
   *
   * @throws ProblemException 429, with the seconds until the next one is possible
   */
  void take(UUID publicity) {
    Instant now = clock.instant();
    if (windows.size() >= MOST_KEPT) {
      makeRoom(now);
    }
    Window window =
        windows.compute(
            key(publicity, origin.address().orElse("")),
            (key, known) ->
                known == null || !now.isBefore(known.until())
                    ? new Window(now.plus(WINDOW), 1)
                    : new Window(known.until(), Math.min(known.taken(), most) + 1));
    if (window.taken() > most) {
      throw new ProblemException(TechnicalProblem.TOO_MANY_REQUESTS)
          .detail(
              "同一网络地址对同一名单每小时最多提出 " + most + " 次异议",
              "At most " + most + " objections an hour to one list from one address")
          .retryAfter((int) Duration.between(now, window.until()).toSeconds() + 1);
    }
  }

  /** Rather a limit that begins anew than a memory that runs over. */
  private void makeRoom(Instant now) {
    windows.values().removeIf(window -> !now.isBefore(window.until()));
    if (windows.size() >= MOST_KEPT) {
      windows.clear();
    }
  }

  private String key(UUID publicity, String address) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(salt);
      hash.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(publicity.getMostSignificantBits())
              .putLong(publicity.getLeastSignificantBits())
              .flip());
      return HexFormat.of().formatHex(hash.digest(network(address)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Of IPv6 the net: who has one address of it has all. */
  private static byte[] network(String address) {
    if (address.isEmpty()) {
      return new byte[0];
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length > IPV6_NET ? Arrays.copyOf(bytes, IPV6_NET) : bytes;
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
