package org.workershome.gateway.admit;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.route.Route;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The checks in their order. Fails closed: a request is admitted only when every check said so and
 * together they found a route and a caller. A check that throws, fails or answers nothing refuses.
 */
public final class AdmissionChain {
  private static final Logger LOG = Logger.getLogger(AdmissionChain.class);

  private final List<AdmissionCheck> checks;

  AdmissionChain(List<AdmissionCheck> checks) {
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("a chain without checks would let everybody in");
    }
    this.checks = List.copyOf(checks);
  }

  /** Never fails: a failure inside is a refusal. Complete at once unless a check has to wait. */
  public Future<Admission> admit(RoutingContext context) {
    return ask(Visit.of(context), 0);
  }

  private Future<Admission> ask(Visit visit, int from) {
    Visit known = visit;
    for (int i = from; i < checks.size(); i++) {
      Future<Verdict> answer = answer(checks.get(i), known);
      if (!answer.isComplete()) {
        int next = i + 1;
        return answer.transform(
            late ->
                switch (verdict(late)) {
                  case Visit passed -> ask(passed, next);
                  case Refused refused -> Future.succeededFuture(refused);
                });
      }
      switch (verdict(answer)) {
        case Visit passed -> known = passed;
        case Refused refused -> {
          return Future.succeededFuture(refused);
        }
      }
    }
    return Future.succeededFuture(admission(known));
  }

  private static Future<Verdict> answer(AdmissionCheck check, Visit visit) {
    try {
      Future<Verdict> answer = check.check(visit);
      return answer == null ? Future.failedFuture(check + " answered nothing") : answer;
    } catch (Exception | StackOverflowError | LinkageError e) {
      return Future.failedFuture(e);
    }
  }

  private static Verdict verdict(AsyncResult<Verdict> answer) {
    Verdict verdict = answer.succeeded() ? answer.result() : null;
    if (verdict != null) {
      return verdict;
    }
    LOG.error("a check of the admission chain broke; the request is refused", answer.cause());
    return new Refused(TechnicalProblem.INTERNAL, "a check broke");
  }

  private static Admission admission(Visit visit) {
    @Nullable Route route = visit.route();
    @Nullable Caller caller = visit.caller();
    if (route == null || caller == null) {
      LOG.error("the checks let a request pass without finding its route and its caller");
      return new Refused(TechnicalProblem.INTERNAL, "the checks did not find a route and a caller");
    }
    return new Admitted(route, caller);
  }
}
