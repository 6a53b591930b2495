package org.workershome.gateway.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.workershome.gateway.route.RouteTable;

/** Ready when the table of routes stands; a wrong table is no start at all. */
@Readiness
@Singleton
final class OwnReadiness implements HealthCheck {
  private final RouteTable routes;

  OwnReadiness(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("routes")
        .up()
        .withData("segments", routes.routes().size())
        .build();
  }
}
