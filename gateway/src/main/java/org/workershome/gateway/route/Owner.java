package org.workershome.gateway.route;

import java.net.URI;

/** Who answers for a path. Closed: a third kind of owner must be thought of where it is served. */
public sealed interface Owner {
  /** The name that the table uses for the gateway's own paths. */
  String GATEWAY = "gateway";

  String name();

  /** A service behind the gateway. */
  record Upstream(String name, URI base) implements Owner {
    public Upstream {
      if (!base.isAbsolute() || !base.getScheme().matches("https?") || base.getHost() == null) {
        throw new IllegalArgumentException(base + " is not http://host:port");
      }
      if (!withoutSlash(base).isEmpty() || base.getQuery() != null || base.getUserInfo() != null) {
        throw new IllegalArgumentException(base + " may name a scheme, a host and a port only");
      }
    }

    public boolean secure() {
      return base.getScheme().equals("https");
    }

    public int port() {
      return base.getPort() >= 0 ? base.getPort() : secure() ? 443 : 80;
    }

    /** Without a slash at the end: what an absolute address of this service begins with. */
    public String origin() {
      String text = base.toString();
      return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutSlash(URI base) {
      return base.getPath().equals("/") ? "" : base.getPath();
    }
  }

  /** The gateway itself. */
  record Itself() implements Owner {
    @Override
    public String name() {
      return GATEWAY;
    }
  }
}
