package org.workershome.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The end of a request that was answered before it was read. Closing at once would make the
 * caller's machine throw the answer away unread (a reset overtakes it); reading to the end would
 * let anybody send for ever. So the rest is read and forgotten within bounds, then we hang up. Who
 * ends within the bounds keeps the connection.
 */
final class Farewell {
  private static final long PATIENCE_MILLIS = 2_000;
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final long timer;
  private long read;

  Farewell(Vertx vertx, HttpServerRequest request) {
    this.vertx = vertx;
    this.request = request;
    this.timer = vertx.setTimer(PATIENCE_MILLIS, late -> hangUp());
  }

  void begin() {
    request.exceptionHandler(gone -> stop());
    request.endHandler(ended -> stop());
    request.handler(this::forget);
    request.resume();
  }

  private void forget(Buffer chunk) {
    read += chunk.length();
    if (read > MOST_BYTES) {
      stop();
      hangUp();
    }
  }

  private void stop() {
    vertx.cancelTimer(timer);
  }

  private void hangUp() {
    request.connection().close();
  }
}
