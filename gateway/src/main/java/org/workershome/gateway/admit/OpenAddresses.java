package org.workershome.gateway.admit;

import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that answer somebody without a token. Each is one method and one whole path, so that
 * nothing below it, and no other method, is opened along with it.
 */
final class OpenAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile("(GET|POST) /api/[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)+");

  private final Set<String> addresses;

  OpenAddresses(OpenConfig config) {
    this(config.open().orElse(List.of()));
  }

  /**
   * @throws IllegalStateException naming every one that is no address: a wrong one stops the start
   */
  OpenAddresses(Collection<String> addresses) {
    List<String> faults =
        addresses.stream().filter(address -> !ADDRESS.matcher(address).matches()).toList();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("no open addresses: " + faults);
    }
    this.addresses = Set.copyOf(addresses);
  }

  /** Whether nobody needs a token for this. The path must be one that was found plain. */
  boolean contain(HttpServerRequest request) {
    String path = request.path();
    return path != null
        && !addresses.isEmpty()
        && addresses.contains(request.method() + " " + path);
  }
}
