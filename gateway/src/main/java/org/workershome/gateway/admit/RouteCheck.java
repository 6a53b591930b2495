package org.workershome.gateway.admit;

import io.vertx.core.Future;
import java.util.Optional;
import org.workershome.gateway.route.Route;
import org.workershome.gateway.route.RouteTable;
import org.workershome.kit.problem.TechnicalProblem;

/** Nobody owns the path: 404, and no service is asked. */
final class RouteCheck implements AdmissionCheck {
  private final RouteTable routes;

  RouteCheck(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public Future<Verdict> check(Visit visit) {
    String path = visit.request().path();
    return Future.succeededFuture(
        (path == null ? Optional.<Route>empty() : routes.find(path))
            .<Verdict>map(visit::to)
            .orElseGet(() -> new Refused(TechnicalProblem.NOT_FOUND, "nobody owns this path")));
  }
}
