package org.workershome.kit.approval;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;

/** Addresses of records that were made under the address of their list. */
final class Locations {
  private Locations() {}

  /** Relative, because the address that the caller used is the gateway's, not ours. */
  static URI below(UriInfo list, UUID id) {
    String path = list.getRequestUri().getRawPath();
    return URI.create((path.endsWith("/") ? path : path + "/") + id);
  }
}
