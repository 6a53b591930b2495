package org.workershome.gateway.admit;

import static java.util.Objects.requireNonNull;

import org.workershome.gateway.route.Route;
import org.workershome.kit.identity.Caller;

/** Every check passed: the request goes to this route, and this is who asks. */
public record Admitted(Route route, Caller caller) implements Admission {
  public Admitted {
    requireNonNull(route, "route");
    requireNonNull(caller, "caller");
  }
}
