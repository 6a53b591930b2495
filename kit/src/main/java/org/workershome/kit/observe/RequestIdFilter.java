package org.workershome.kit.observe;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request its id before anything else looks at it, and every answer the header. */
@Singleton
final class RequestIdFilter {
  private static final int PRIORITY = 1000;

  void register(@Observes Filters filters) {
    filters.register(RequestIdFilter::handle, PRIORITY);
  }

  private static void handle(RoutingContext context) {
    RequestIds.ensure(context);
    context.next();
  }
}
