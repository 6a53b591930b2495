package org.workershome.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import org.workershome.kit.problem.ProblemBodies;
import org.workershome.kit.problem.ProblemException;

/** Answers with a problem: instead of forwarding, or instead of what a service did not say. */
@Singleton
public final class EdgeAnswers {
  private final ProblemBodies bodies;
  private final Vertx vertx;

  EdgeAnswers(ProblemBodies bodies, Vertx vertx) {
    this.bodies = bodies;
    this.vertx = vertx;
  }

  /** Ends the request here. */
  public void refuse(RoutingContext context, ProblemException problem) {
    bodies.send(context, problem);
    letGo(context.request());
  }

  /** Turns an answer that was to be a service's into the problem. */
  public ProxyResponse fill(
      ProxyResponse answer, RoutingContext context, ProblemException problem) {
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> answer.putHeader("Retry-After", Integer.toString(seconds)));
    return answer
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBodies.MEDIA_TYPE)
        .setBody(Body.body(Buffer.buffer(bodies.json(bodies.render(problem, context)))));
  }

  /** Call when the request was answered: what the caller still sends has no reader any more. */
  public void letGo(HttpServerRequest request) {
    if (!request.isEnded()) {
      new Farewell(vertx, request).begin();
    }
  }
}
