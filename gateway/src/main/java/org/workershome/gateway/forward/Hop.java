package org.workershome.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * What we know of a request ourselves and tell the service, whatever the caller said.
 *
 * @param address of the caller, as the connection has it; an ingress in front sees further
 */
record Hop(String requestId, String address, String scheme, String host) {
  static Hop of(HttpServerRequest request, String requestId) {
    HostAndPort authority = request.authority();
    return new Hop(
        requestId,
        String.valueOf(request.remoteAddress().hostAddress()),
        request.isSSL() ? "https" : "http",
        authority == null ? "" : authority.toString());
  }
}
