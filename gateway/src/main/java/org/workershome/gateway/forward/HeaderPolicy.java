package org.workershome.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.route.Owner.Upstream;

/**
 * Which headers pass. Towards a service only those listed here, so that a header which some future
 * reader could take for an identity never comes from outside; what we say about the request we say
 * ourselves. Towards the caller all but those that belong to one hop or name our inside.
 */
final class HeaderPolicy {
  static final String REQUEST_ID = "X-Request-Id";

  private static final Set<String> TO_SERVICE =
      names(
          "Accept",
          "Accept-Charset",
          "Accept-Encoding",
          "Accept-Language",
          "Access-Control-Request-Headers",
          "Access-Control-Request-Method",
          "Authorization",
          "Cache-Control",
          "Content-Digest",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Length",
          "Content-Type",
          "Date",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "If-Unmodified-Since",
          "Last-Event-ID",
          "Origin",
          "Prefer",
          "Range",
          "Repr-Digest",
          "traceparent",
          "tracestate",
          "User-Agent");

  /** Of one hop (RFC 9110, 7.6.1), or about the machine that answered. */
  private static final Set<String> NOT_TO_CALLER =
      names(
          "Connection",
          // The library would parse it to write the same instant again; without it, it writes now.
          "Date",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authentication-Info",
          "Proxy-Authorization",
          "Proxy-Connection",
          "Server",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "Via",
          "X-Powered-By",
          REQUEST_ID);

  private HeaderPolicy() {}

  static Set<String> toServiceNames() {
    return Collections.unmodifiableSet(TO_SERVICE);
  }

  /** Leaves of the caller's headers what may pass, and adds what we know ourselves. */
  static void toService(MultiMap headers, Hop hop) {
    // Named by Connection, a header is for this hop only, whatever its name.
    forgetNamed(headers);
    keep(headers, TO_SERVICE::contains);
    headers.set(REQUEST_ID, hop.requestId());
    headers.set("Via", "1.1 workershome");
    headers.set("X-Forwarded-For", hop.address());
    headers.set("X-Forwarded-Proto", hop.scheme());
    headers.set("X-Forwarded-Host", hop.host());
  }

  /** Leaves of the service's headers what may pass; addresses name the door, not the room. */
  static void toCaller(MultiMap headers, Upstream upstream) {
    forgetNamed(headers);
    keep(headers, name -> !NOT_TO_CALLER.contains(name));
    relative(headers, "Location", upstream);
    relative(headers, "Content-Location", upstream);
    relative(headers, "Link", upstream);
  }

  /** A service makes absolute addresses from the host it was asked under, which is inside. */
  private static void relative(MultiMap headers, String name, Upstream upstream) {
    if (headers.contains(name)) {
      headers.set(
          name,
          headers.getAll(name).stream()
              .map(value -> value.replace(upstream.origin() + "/", "/"))
              .toList());
    }
  }

  private static void keep(MultiMap headers, Predicate<String> passes) {
    @Nullable List<String> dropped = null;
    for (Map.Entry<String, String> header : headers) {
      if (!passes.test(header.getKey())) {
        dropped = dropped == null ? new ArrayList<>(4) : dropped;
        dropped.add(header.getKey());
      }
    }
    if (dropped != null) {
      dropped.forEach(headers::remove);
    }
  }

  private static void forgetNamed(MultiMap headers) {
    if (!headers.contains("Connection")) {
      return;
    }
    for (String value : headers.getAll("Connection")) {
      for (String name : value.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.trim());
        }
      }
    }
  }

  private static Set<String> names(String... names) {
    var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(names));
    return set;
  }
}
