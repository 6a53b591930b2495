package org.workershome.gateway.admit;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.KnownBearers;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Who is calling. Verified here by kit's mechanism, which keeps what it verified for a moment, and
 * once more by the service: nobody is trusted for standing inside. The token itself is passed on.
 */
final class TokenCheck implements AdmissionCheck {
  private static final Refused MISSING =
      new Refused(TechnicalProblem.UNAUTHENTICATED, "there is no bearer token");
  private static final Refused INVALID =
      new Refused(TechnicalProblem.UNAUTHENTICATED, "the token is not accepted");

  private final OpenAddresses open;
  private final KnownBearers known;
  private final HttpAuthenticator authenticator;

  TokenCheck(OpenAddresses open, KnownBearers known, HttpAuthenticator authenticator) {
    this.open = open;
    this.known = known;
    this.authenticator = authenticator;
  }

  @Override
  public Future<Verdict> check(Visit visit) {
    // Whoever brings a token is known by it or refused, also where none is needed.
    if (!visit.request().headers().contains("authorization") && open.contain(visit.request())) {
      return Future.succeededFuture(visit.by(Caller.anonymous()));
    }
    SecurityIdentity identity = known.find(visit.context());
    return identity == null ? verified(visit) : Future.succeededFuture(accepted(visit, identity));
  }

  private Future<Verdict> verified(Visit visit) {
    Promise<Verdict> verdict = Promise.promise();
    authenticator
        .attemptAuthentication(visit.context())
        .subscribe()
        .with(found -> accept(visit, found, verdict), failure -> refuse(failure, verdict));
    return verdict.future();
  }

  private static void accept(
      Visit visit, @Nullable SecurityIdentity identity, Promise<Verdict> verdict) {
    try {
      if (identity == null || identity.isAnonymous()) {
        verdict.complete(MISSING);
        return;
      }
      verdict.complete(accepted(visit, identity));
    } catch (RuntimeException e) {
      // Thrown into the subscription it would be dropped, and the caller would wait for ever.
      verdict.tryFail(e);
    }
  }

  private static Visit accepted(Visit visit, SecurityIdentity identity) {
    QuarkusHttpUser.setIdentity(identity, visit.context());
    return visit.by(CurrentCaller.of(visit.context()));
  }

  private static void refuse(Throwable failure, Promise<Verdict> verdict) {
    switch (failure) {
      case ProblemException problem ->
          verdict.complete(
              new Refused(
                  problem.type(),
                  "the token cannot be verified now",
                  problem.retryAfterSeconds().orElse(0)));
      case AuthenticationException invalid -> verdict.complete(INVALID);
      default -> verdict.fail(failure);
    }
  }
}
