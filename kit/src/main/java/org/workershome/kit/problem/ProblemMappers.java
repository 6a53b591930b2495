package org.workershome.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Turns whatever a REST method or the framework around it throws into a problem. */
@Singleton
final class ProblemMappers {
  private final ProblemBodies bodies;
  private final ProblemLog log;
  private final Uncaught uncaught;

  ProblemMappers(ProblemBodies bodies, ProblemLog log, Uncaught uncaught) {
    this.bodies = bodies;
    this.log = log;
    this.uncaught = uncaught;
  }

  @ServerExceptionMapper
  Response refused(ProblemException problem, RoutingContext context) {
    return answer(problem, context);
  }

  /** Malformed JSON, wrong types, wrong media types, wrong methods: raised around our methods. */
  @ServerExceptionMapper
  Response fromFramework(WebApplicationException thrown, RoutingContext context) {
    if (thrown.getCause() instanceof JsonProcessingException json) {
      return answer(JsonFaults.problem(json), context);
    }
    return answer(StatusProblems.of(thrown, context), context);
  }

  @ServerExceptionMapper
  Response unreadable(MismatchedInputException thrown, RoutingContext context) {
    return answer(JsonFaults.problem(thrown), context);
  }

  /** A type that Jackson cannot handle: ours is wrong, not the caller's. */
  @ServerExceptionMapper
  Response unwritable(InvalidDefinitionException thrown, RoutingContext context) {
    return answer(new ProblemException(TechnicalProblem.INTERNAL, thrown), context);
  }

  @ServerExceptionMapper
  Response invalid(
      ResteasyReactiveViolationException thrown,
      RoutingContext context,
      SimpleResourceInfo resource) {
    return answer(ConstraintFaults.problem(thrown, resource), context);
  }

  @ServerExceptionMapper
  Response withoutToken(UnauthorizedException thrown, RoutingContext context) {
    return answer(new ProblemException(TechnicalProblem.UNAUTHENTICATED), context);
  }

  @ServerExceptionMapper
  Response badToken(AuthenticationFailedException thrown, RoutingContext context) {
    return answer(new ProblemException(TechnicalProblem.UNAUTHENTICATED), context);
  }

  @ServerExceptionMapper
  Response withoutRight(ForbiddenException thrown, RoutingContext context) {
    return answer(new ProblemException(TechnicalProblem.FORBIDDEN), context);
  }

  @ServerExceptionMapper
  Response uncaught(Throwable thrown, RoutingContext context) {
    return answer(uncaught.problem(thrown), context);
  }

  private Response answer(ProblemException problem, RoutingContext context) {
    log.write(problem, context);
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .type(ProblemBodies.MEDIA_TYPE)
            .entity(bodies.json(bodies.render(problem, context)));
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.header("Retry-After", Integer.toString(seconds)));
    if (problem.type().status() == 401
        && !context.response().headers().contains(ProblemBodies.WWW_AUTHENTICATE)) {
      response.header(ProblemBodies.WWW_AUTHENTICATE, ProblemBodies.challenge(context));
    }
    return response.build();
  }
}
