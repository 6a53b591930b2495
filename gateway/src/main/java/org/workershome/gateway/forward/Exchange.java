package org.workershome.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.observe.Outcome;
import org.workershome.gateway.route.Owner.Upstream;
import org.workershome.gateway.route.Route;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * One request under way: the caller on one side, the service on the other. Everything happens on
 * the caller's event loop, so its fields need no locks.
 *
 * <p>Order: a connection to the service, then (if asked) {@code 100 Continue}, then head and body
 * flow, then the answer's head is looked at, then the answer flows. Before the answer's head was
 * passed on, a failure becomes a problem; after it, both connections are broken off, so that a
 * truncated answer can never be taken for a whole one.
 */
final class Exchange implements ProxyInterceptor {
  private static final int RETRY_AFTER_SECONDS = 2;

  private final ForwardHandler.Means means;
  private final RoutingContext context;
  private final HttpServerRequest request;
  private final Route route;
  private final Upstream upstream;
  private final String requestId;
  private final StallWatch watch;
  private final long began = System.nanoTime();
  private @Nullable Measured upload;
  private @Nullable HttpClientRequest outbound;
  private @Nullable TechnicalProblem ruling;

  Exchange(
      ForwardHandler.Means means,
      RoutingContext context,
      Route route,
      Upstream upstream,
      String requestId) {
    this.means = means;
    this.context = context;
    this.request = context.request();
    this.route = route;
    this.upstream = upstream;
    this.requestId = requestId;
    this.watch =
        new StallWatch(means.rounds(), means.headTimeout(), means.idleTimeout(), this::stalled);
  }

  void begin() {
    means.client().proxy(upstream, this, this::connected).handle(new CallerSide(request));
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    HeaderPolicy.toService(proxy.request().headers(), Hop.of(request, requestId));
    proxy.request().setBody(body());
    return proxy.sendRequest().map(this::inspected).recover(cause -> refusal(proxy, cause));
  }

  /** Null when there is none: the library then writes head and end at once. */
  private @Nullable Body body() {
    MultiMap headers = request.headers();
    String length = headers.get("Content-Length");
    long expected = length == null ? -1 : Long.parseLong(length);
    if (expected <= 0 && !headers.contains("Transfer-Encoding")) {
      request.resume();
      return null;
    }
    upload = Measured.upload(request, route.bodyLimit(), watch::moved);
    return Body.body(upload, expected);
  }

  private Future<HttpClientRequest> connected(HttpClientRequest connection) {
    // Told by the answer's future as well; without a handler it would be logged as an error.
    connection.exceptionHandler(known -> {});
    if (request.response().closed()) {
      connection.reset();
      return Future.failedFuture("the caller is gone");
    }
    outbound = connection;
    watch.begin();
    // Said by us, and only when the service is there: a refused body is never sent.
    if (request.headers().contains("Expect")) {
      request.response().writeContinue();
    }
    return Future.succeededFuture(connection);
  }

  private ProxyResponse inspected(ProxyResponse answer) {
    MultiMap headers = answer.headers();
    Body body = answer.getBody();
    String fault = AnswerShape.fault(request.method(), answer.getStatusCode(), headers);
    if (fault != null) {
      body.stream().exceptionHandler(known -> {});
      throw new OddAnswer(fault);
    }
    if (AnswerShape.endsWithItsHead(headers)) {
      // With a body of unknown length the library would announce chunks that never come.
      body.stream().resume();
      answer.setBody(null);
    } else {
      // The library knows one spelling of "chunked" only; it writes its own.
      headers.remove("Transfer-Encoding");
      answer.setBody(Body.body(Measured.answer(body.stream(), watch::moved), body.length()));
    }
    HeaderPolicy.toCaller(headers, upstream);
    watch.headArrived();
    return answer;
  }

  private Future<ProxyResponse> refusal(ProxyContext proxy, Throwable cause) {
    TechnicalProblem meaning = meaning(cause);
    ForwardHandler.LOG.debugf(cause, "%s %s: %s", requestId, upstream.name(), meaning);
    hangUp(cause);
    ProblemException problem = new ProblemException(meaning).with("service", upstream.name());
    if (meaning.status() == 503) {
      problem.retryAfter(RETRY_AFTER_SECONDS);
    }
    return Future.succeededFuture(
        means.answers().fill(proxy.request().release().response(), context, problem));
  }

  private TechnicalProblem meaning(Throwable cause) {
    if (upload != null && upload.exceeded()) {
      return TechnicalProblem.PAYLOAD_TOO_LARGE;
    }
    return ruling == null ? Failures.meaning(cause) : ruling;
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    int status = proxy.response().getStatusCode();
    // Never fails: the library would try to send a second answer over the broken one.
    return proxy
        .sendResponse()
        .transform(
            sent -> {
              over(sent.succeeded() ? Outcome.of(status) : Outcome.BROKEN);
              return Future.succeededFuture();
            });
  }

  private void over(Outcome outcome) {
    watch.end();
    means.answers().letGo(request);
    means.record().over(upstream.name(), route.segment(), outcome, began, requestId);
  }

  /** Nothing moved for too long: the caller's fault while we wait for his body. */
  private void stalled() {
    boolean caller = upload != null && upload.starved();
    ruling = caller ? TechnicalProblem.REQUEST_TIMEOUT : TechnicalProblem.GATEWAY_TIMEOUT;
    hangUp(new TimeoutException("nothing moved"));
  }

  private void hangUp(Throwable cause) {
    if (outbound != null) {
      outbound.reset(0, cause);
    }
  }
}
