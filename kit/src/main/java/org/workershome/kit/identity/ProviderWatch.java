package org.workershome.kit.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Tells a bad token (401) from an absent identity provider (503: the caller did nothing wrong). As
 * long as its keys have never been seen, requests are turned back at once for a moment after each
 * attempt to fetch them, so that they neither pile up waiting for it nor storm it when it comes.
 * Once the keys are known the provider may go away: only a token of a new key needs it.
 */
@Singleton
final class ProviderWatch {
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int RETRY_AFTER_SECONDS = 5;

  /** A pause is measured, not read off a calendar: nanoseconds of {@link System#nanoTime}. */
  private volatile long pausedAt;

  private volatile boolean paused;
  private volatile boolean keysKnown;

  boolean isAway() {
    return !keysKnown && paused && System.nanoTime() - pausedAt < PAUSE_NANOS;
  }

  /** A token was checked against the provider's keys, whatever came of it. */
  void keysAreKnown() {
    keysKnown = true;
  }

  ProblemException problem() {
    return new ProblemException(TechnicalProblem.IDENTITY_PROVIDER_UNAVAILABLE)
        .retryAfter(RETRY_AFTER_SECONDS);
  }

  /** What the failure of a verification means for the caller. */
  Throwable judge(Throwable failure) {
    if (failure instanceof ProblemException) {
      return failure;
    }
    boolean ofToken = isOfToken(failure);
    if (ofToken) {
      keysAreKnown();
    }
    if (ofToken || !isOfProvider(failure)) {
      return failure instanceof AuthenticationFailedException
          ? failure
          : new AuthenticationFailedException(failure);
    }
    pausedAt = System.nanoTime();
    paused = true;
    return problem();
  }

  private static boolean isOfToken(Throwable failure) {
    return find(failure, InvalidJwtException.class)
        || find(failure, UnresolvableKeyException.class);
  }

  private static boolean isOfProvider(Throwable failure) {
    return find(failure, OIDCException.class)
        || find(failure, IOException.class)
        || find(failure, VertxException.class)
        || find(failure, TimeoutException.class)
        || find(failure, java.util.concurrent.TimeoutException.class);
  }

  private static boolean find(@Nullable Throwable failure, Class<? extends Throwable> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 16; depth++, cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
