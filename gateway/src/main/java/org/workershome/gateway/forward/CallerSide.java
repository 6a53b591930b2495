package org.workershome.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * The caller's side of an exchange, as the proxy library sees it. Where the library resets a
 * response that broke in the middle, the connection is closed instead: on HTTP/1.1 it is the same
 * to the caller, but a response that was reset never tells those who count open requests that it is
 * over, and a graceful shutdown would wait for it in vain.
 */
final class CallerSide extends HttpServerRequestWrapper {
  private final HttpServerResponse response;

  CallerSide(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
    this.response = new Response(request);
  }

  @Override
  public HttpServerResponse response() {
    return response;
  }

  /** The library asks for it on every request and uses it only with its cache, which is off. */
  @Override
  public String absoluteURI() {
    return uri();
  }

  private static final class Response extends AbstractResponseWrapper {
    private final HttpServerRequest request;

    Response(HttpServerRequest request) {
      super(request.response());
      this.request = request;
    }

    @Override
    public boolean reset() {
      return reset(0);
    }

    @Override
    public boolean reset(long code) {
      request.connection().close();
      return true;
    }
  }
}
