package org.workershome.kit.archteeth;

import jakarta.ws.rs.core.UriInfo;

final class ImpureRules {
  private ImpureRules() {}

  static boolean allowed(UriInfo uri) {
    return uri.getPath().isEmpty();
  }
}
