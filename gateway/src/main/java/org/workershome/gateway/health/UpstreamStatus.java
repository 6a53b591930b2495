package org.workershome.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.workershome.gateway.forward.UpstreamClient;
import org.workershome.gateway.route.Owner.Upstream;
import org.workershome.gateway.route.RouteTable;

/**
 * Which services accept connections, at {@code /q/health/well}. Always up: it is information, and
 * nothing may depend on it.
 */
@Wellness
@Singleton
final class UpstreamStatus implements AsyncHealthCheck {
  private final UpstreamClient client;
  private final RouteTable routes;

  UpstreamStatus(UpstreamClient client, RouteTable routes) {
    this.client = client;
    this.routes = routes;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().completionStage(() -> status().toCompletionStage());
  }

  private Future<HealthCheckResponse> status() {
    List<Upstream> services = routes.upstreams();
    List<Future<Boolean>> asked = services.stream().map(client::reachable).toList();
    return Future.all(asked)
        .map(
            all -> {
              HealthCheckResponseBuilder answer =
                  HealthCheckResponse.named("services, for information").up();
              for (int i = 0; i < services.size(); i++) {
                boolean reachable = all.resultAt(i);
                answer.withData(services.get(i).name(), reachable ? "reachable" : "away");
              }
              return answer.build();
            });
  }
}
