package org.workershome.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body whose announced length is over the limit of its address, before anything is read.
 * A body without a length is counted by {@link CountedBody} while it is read.
 */
@Singleton
final class BodyLimit {
  /** Behind the request id, before the token's check: reading a token costs more than a number. */
  private static final int PRIORITY = 900;

  /** What is a little too large is read to its end, so that the caller gets to see the answer. */
  private static final int DRAINED_FACTOR = 8;

  private final ProblemBodies bodies;
  private final ProblemLog log;
  private final BodyLimits limits;

  BodyLimit(ProblemBodies bodies, ProblemLog log, BodyLimitConfig config) {
    this.bodies = bodies;
    this.log = log;
    this.limits = BodyLimits.of(config.maxBodyBytes(), config.bodyLimits());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  long maxBytes(RoutingContext context) {
    return limits.of(context.normalizedPath());
  }

  static ProblemException tooLarge(long maxBytes) {
    return new ProblemException(TechnicalProblem.PAYLOAD_TOO_LARGE).with("maxBytes", maxBytes);
  }

  private void check(RoutingContext context) {
    long maxBytes = maxBytes(context);
    long announced = announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    if (announced <= maxBytes) {
      context.next();
      return;
    }
    ProblemException problem = tooLarge(maxBytes);
    log.write(problem, context);
    if (announced > maxBytes * DRAINED_FACTOR) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    } else {
      context.request().resume();
    }
    bodies.send(context, problem);
  }

  private static long announced(@Nullable String contentLength) {
    try {
      return contentLength == null ? 0 : Long.parseLong(contentLength);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
