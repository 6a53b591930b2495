package org.workershome.gateway.admit;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.gateway.route.RouteTable;
import org.workershome.kit.identity.KnownBearers;

/** The list: cheap questions first, and nothing is asked of a token before its request is plain. */
final class Checks {
  private Checks() {}

  @Produces
  @Singleton
  static AdmissionChain chain(
      AdmitConfig config,
      OpenConfig openConfig,
      RouteTable routes,
      KnownBearers known,
      HttpAuthenticator authenticator) {
    OpenAddresses open = new OpenAddresses(openConfig);
    return new AdmissionChain(
        List.of(
            new RequestShapeCheck(config),
            new RouteCheck(routes),
            new BodyLimitCheck(),
            new TokenCheck(open, known, authenticator),
            new RightCheck(open)));
  }
}
