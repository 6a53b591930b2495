package org.workershome.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.observe.RequestIds;

/**
 * Where a deed comes from: the request at hand, and the caller's address as the gateway saw it. The
 * gateway always writes the header itself, whatever the caller sent.
 */
@Singleton
public final class AuditOrigin {
  static final String FORWARDED_FOR = "X-Forwarded-For";

  /** An address, of either family; anything else from outside would be a text to be kept. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Fa-f:.]{2,45}(?:%[0-9A-Za-z]{1,16})?");

  private final CurrentVertxRequest requests;

  AuditOrigin(CurrentVertxRequest requests) {
    this.requests = requests;
  }

  /** Empty fields outside of a request. */
  record Place(@Nullable String requestId, @Nullable String address) {
    static final Place NOWHERE = new Place(null, null);
  }

  Place get() {
    if (!Arc.container().requestContext().isActive()) {
      return Place.NOWHERE;
    }
    RoutingContext request = requests.getCurrent();
    return request == null ? Place.NOWHERE : new Place(RequestIds.of(request), address(request));
  }

  /** The caller's address; empty outside of a request. */
  public Optional<String> address() {
    return Optional.ofNullable(get().address());
  }

  private static @Nullable String address(RoutingContext request) {
    String forwarded = request.request().getHeader(FORWARDED_FOR);
    if (forwarded != null) {
      // Of several the last is what our own door says.
      String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
      if (ADDRESS.matcher(last).matches()) {
        return last;
      }
    }
    SocketAddress peer = request.request().remoteAddress();
    return peer == null ? null : peer.hostAddress();
  }
}
