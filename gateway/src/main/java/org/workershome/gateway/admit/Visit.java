package org.workershome.gateway.admit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.route.Route;
import org.workershome.kit.identity.Caller;

/** A request on its way through the checks, with what they found out so far. */
record Visit(RoutingContext context, @Nullable Route route, @Nullable Caller caller)
    implements Verdict {
  static Visit of(RoutingContext context) {
    return new Visit(context, null, null);
  }

  HttpServerRequest request() {
    return context.request();
  }

  Visit to(Route found) {
    return new Visit(context, found, caller);
  }

  Visit by(Caller known) {
    return new Visit(context, route, known);
  }

  @Override
  public String toString() {
    return "Visit[" + request().method() + "]";
  }
}
