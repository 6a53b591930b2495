package org.workershome.gateway;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.workershome.gateway.admit.Admission;
import org.workershome.gateway.admit.AdmissionChain;
import org.workershome.gateway.admit.Admitted;
import org.workershome.gateway.admit.Refused;
import org.workershome.gateway.forward.ForwardHandler;
import org.workershome.gateway.problem.EdgeAnswers;
import org.workershome.gateway.route.Owner;
import org.workershome.gateway.route.RouteTable;
import org.workershome.kit.observe.RequestIds;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Admission, then forwarding: the one class that knows both. It stands before everything that the
 * framework does with a request, so that a forwarded request meets nothing but this chain.
 */
@Singleton
final class GatewayRoutes {
  private static final Logger LOG = Logger.getLogger(GatewayRoutes.class);

  /** Behind kit's request id, before its body limit and the framework's own authentication. */
  private static final int ORDER = -950;

  private final AdmissionChain admission;
  private final ForwardHandler forwarding;
  private final EdgeAnswers answers;

  GatewayRoutes(AdmissionChain admission, ForwardHandler forwarding, EdgeAnswers answers) {
    this.admission = admission;
    this.forwarding = forwarding;
    this.answers = answers;
  }

  void mount(@Observes Router router) {
    router.route().order(ORDER).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    String path = context.request().path();
    if (path == null || !path.startsWith(RouteTable.PREFIX)) {
      context.next();
      return;
    }
    Future<Admission> answer = admission.admit(context);
    if (answer.isComplete()) {
      go(context, answer);
    } else {
      // Whoever verified the token late may be on another thread: everything else happens on ours.
      Context here = context.vertx().getOrCreateContext();
      answer.onComplete(late -> here.runOnContext(back -> go(context, late)));
    }
  }

  private void go(RoutingContext context, AsyncResult<Admission> answer) {
    try {
      switch (answer.result()) {
        case Admitted admitted -> pass(context, admitted);
        case Refused refused -> answers.refuse(context, refused.toProblem());
      }
    } catch (RuntimeException e) {
      LOG.error("a request broke at the door", e);
      answers.refuse(context, new ProblemException(TechnicalProblem.INTERNAL));
    }
  }

  private void pass(RoutingContext context, Admitted admitted) {
    switch (admitted.route().owner()) {
      case Owner.Upstream upstream ->
          forwarding.forward(
              context, admitted.route(), upstream, String.valueOf(RequestIds.of(context)));
      case Owner.Itself itself -> context.next();
    }
  }
}
