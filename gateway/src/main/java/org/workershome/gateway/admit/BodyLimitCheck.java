package org.workershome.gateway.admit;

import io.vertx.core.Future;
import org.workershome.gateway.route.Route;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Refuses a body that says beforehand that it is too large. A body that does not say its length is
 * counted while it flows.
 */
final class BodyLimitCheck implements AdmissionCheck {
  @Override
  public Future<Verdict> check(Visit visit) {
    Route route = visit.route();
    if (route == null) {
      throw new IllegalStateException("the route is not known yet");
    }
    String length = visit.request().headers().get("content-length");
    return Future.succeededFuture(
        length != null && Long.parseLong(length) > route.bodyLimit()
            ? new Refused(TechnicalProblem.PAYLOAD_TOO_LARGE, "the body is over the limit")
            : visit);
  }
}
