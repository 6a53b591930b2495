package org.workershome.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.workershome.gateway.observe.ExchangeRecord;
import org.workershome.gateway.problem.EdgeAnswers;
import org.workershome.gateway.route.Owner.Upstream;
import org.workershome.gateway.route.Route;

/** Sends an admitted request on its way. */
@Singleton
public final class ForwardHandler {
  static final Logger LOG = Logger.getLogger(ForwardHandler.class);

  private final Means means;

  ForwardHandler(
      Vertx vertx,
      UpstreamClient client,
      EdgeAnswers answers,
      ExchangeRecord record,
      ForwardConfig config) {
    Duration head = config.headTimeout();
    Duration idle = config.idleTimeout();
    var rounds = new StallRounds(vertx, head.compareTo(idle) < 0 ? head : idle);
    means = new Means(rounds, client, answers, record, head, idle);
  }

  /** Never throws once forwarding began: what goes wrong becomes the answer. */
  public void forward(RoutingContext context, Route route, Upstream upstream, String requestId) {
    new Exchange(means, context, route, upstream, requestId).begin();
  }

  /** What every exchange uses and none owns. */
  record Means(
      StallRounds rounds,
      UpstreamClient client,
      EdgeAnswers answers,
      ExchangeRecord record,
      Duration headTimeout,
      Duration idleTimeout) {}
}
