package org.workershome.gateway.route;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the table at start, so that a wrong one is no gateway at all. */
final class ConfiguredRoutes {
  private ConfiguredRoutes() {}

  @Produces
  @Singleton
  @Startup
  static RouteTable table(RouteConfig config) {
    return RouteTable.of(
        config.upstreams(),
        config.owners(),
        config.bodyLimit().asLongValue(),
        config.bodyLimits().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> bytes(entry.getValue()))));
  }

  private static Long bytes(MemorySize size) {
    return size.asLongValue();
  }
}
