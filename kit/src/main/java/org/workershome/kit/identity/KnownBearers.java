package org.workershome.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Who was verified a moment ago, said at once: for whoever asks it of every request and would pay
 * more for the framework's way to the same answer than for the answer. Whom it does not know takes
 * that way.
 */
@Singleton
public final class KnownBearers {
  private final VerifiedIdentities verified;

  KnownBearers(VerifiedIdentities verified) {
    this.verified = verified;
  }

  /**
   * The identity of the request's bearer token; null when it must be verified, or there is none.
   */
  public @Nullable SecurityIdentity find(RoutingContext context) {
    String token = CachingBearerMechanism.bearerToken(context);
    return token == null ? null : verified.find(VerifiedIdentities.keyOf(token));
  }
}
