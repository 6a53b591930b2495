package org.workershome.petition.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import org.workershome.kit.privacy.IndexKeys;
import org.workershome.petition.core.CaseSql;

/**
 * Counts failed queries by address in the database, so that all replicas count together. The
 * address itself is not kept, and without the key it cannot be guessed from its hash; a change of
 * keys begins to count anew.
 */
@ApplicationScoped
class QueryTries {
  /** After so many failures an address is not answered truly any more, and slower each time. */
  static final int ALLOWED = 5;

  /** After so many it is not looked at any more until the window ends. */
  static final int MOST = 60;

  private static final Duration SLOWEST = Duration.ofSeconds(8);
  private static final Duration FIRST_DELAY = Duration.ofMillis(250);
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static final String LABEL = "petition/query-try\0";

  private final CaseSql sql;
  private final IndexKeys keys;
  private final Clock clock;

  QueryTries(CaseSql sql, IndexKeys keys, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * How long an answer to this address waits: twice as long with each failure beyond the allowed.
   */
  static Duration delayAfter(int failures) {
    if (failures < ALLOWED) {
      return Duration.ZERO;
    }
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - ALLOWED, 10));
    return delay.compareTo(SLOWEST) > 0 ? SLOWEST : delay;
  }

  /** Until the failures of this window are forgotten. */
  Duration untilForgotten() {
    return Duration.between(clock.instant(), window().toInstant().plus(WINDOW));
  }

  /** How often this address has failed in this window. */
  int failures(String client) {
    return sql
        .read(
            row -> row.getInt(1),
            "select failed from query_try where address = ? and window_start = ?",
            hashed(client),
            window())
        .stream()
        .findFirst()
        .orElse(0);
  }

  void failed(String client) {
    sql.change("delete from query_try where window_start < ?", window());
    sql.change(
        "insert into query_try values (?, ?, 1) on conflict (address, window_start)"
            + " do update set failed = query_try.failed + 1",
        hashed(client),
        window());
  }

  private OffsetDateTime window() {
    long width = WINDOW.toSeconds();
    return Instant.ofEpochSecond(clock.instant().getEpochSecond() / width * width)
        .atOffset(ZoneOffset.UTC);
  }

  private byte[] hashed(String client) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.active());
      return mac.doFinal((LABEL + client).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
