package org.workershome.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The table as configuration writes it. {@link RouteTable} checks it before a request comes. */
@ConfigMapping(prefix = "workershome.gateway")
interface RouteConfig {
  /** Base address of each service by its name: scheme, host and port. */
  Map<String, URI> upstreams();

  /** First path segments under {@code /api} by owner; {@code gateway} owns those it answers. */
  Map<String, List<String>> owners();

  /** Largest request body, in bytes, of a segment not named in {@link #bodyLimits()}. */
  MemorySize bodyLimit();

  /**
   * Largest request body of single segments, and of single addresses below them: {@code
   * body-limits."petitions/*}{@code /attachments"=21M}.
   */
  Map<String, MemorySize> bodyLimits();
}
