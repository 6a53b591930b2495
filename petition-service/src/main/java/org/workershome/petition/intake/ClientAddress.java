package org.workershome.petition.intake;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Where a request comes from, as the gateway saw it: it always writes the header itself. */
final class ClientAddress {
  private ClientAddress() {}

  static String of(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded != null) {
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    SocketAddress peer = request.remoteAddress();
    return peer == null ? "" : peer.hostAddress();
  }
}
