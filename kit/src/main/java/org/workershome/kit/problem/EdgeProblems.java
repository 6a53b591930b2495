package org.workershome.kit.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.observe.RequestIds;

/**
 * Problems of what fails outside of REST methods: the token's check, other routes, requests that no
 * route knows.
 */
@Singleton
final class EdgeProblems {
  /** Before every failure handler of the framework; a failure walks the routes from the start. */
  private static final int BEFORE_ALL = -1_000_000;

  private final ProblemBodies bodies;
  private final ProblemLog log;
  private final Uncaught uncaught;

  EdgeProblems(ProblemBodies bodies, ProblemLog log, Uncaught uncaught) {
    this.bodies = bodies;
    this.log = log;
    this.uncaught = uncaught;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL).failureHandler(this::answer);
    router.route().last().handler(this::unknown);
    // A path that cannot be decoded matches no route, not even one for failures.
    router.errorHandler(400, this::malformed);
  }

  private void unknown(RoutingContext context) {
    send(context, new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private void malformed(RoutingContext context) {
    send(context, new ProblemException(TechnicalProblem.MALFORMED_REQUEST));
  }

  private void answer(RoutingContext context) {
    send(context, problem(context.failure(), context.statusCode()));
  }

  private ProblemException problem(@Nullable Throwable failure, int status) {
    if (failure == null) {
      return new ProblemException(StatusProblems.of(status));
    }
    if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
      return new ProblemException(TechnicalProblem.UNAUTHENTICATED);
    }
    if (failure instanceof ForbiddenException) {
      return new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    return status >= 400 && status < 500
        ? new ProblemException(StatusProblems.of(status))
        : uncaught.problem(failure);
  }

  private void send(RoutingContext context, ProblemException problem) {
    // What fails before the first filter has no id yet.
    RequestIds.ensure(context);
    log.write(problem, context);
    if (!context.request().isEnded()) {
      // An unread body would hold the connection.
      context.request().resume();
    }
    bodies.send(context, problem);
  }
}
