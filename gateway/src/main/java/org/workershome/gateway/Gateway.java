package org.workershome.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
  private Gateway() {}

  public static void main(String... args) {
    // Quarkus answers an address that java.net.URI cannot read with an empty 400 before any of our
    // code. Our own check is narrower than java.net.URI, and answers with a problem.
    System.setProperty("vertx.disableURIValidation", "true");
    // Nothing here speaks web sockets; every connection would carry a handler for them.
    System.setProperty("vertx.disableWebsockets", "true");
    Quarkus.run(args);
  }
}
