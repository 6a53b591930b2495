package org.workershome.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads an answer whole, and only so much of it. */
final class SmallAnswer {
  /** Hundreds of figures; more is not an answer to a question of ours. */
  private static final int MOST_BYTES = 256 * 1024;

  private SmallAnswer() {}

  static Future<ServiceAnswer> read(HttpClientResponse response) {
    Promise<ServiceAnswer> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(promise::tryFail);
    response.endHandler(end -> promise.tryComplete(new ServiceAnswer(response.statusCode(), body)));
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > MOST_BYTES) {
            promise.tryFail(new OddAnswer("the answer is too large"));
            response.request().reset();
          } else {
            body.appendBuffer(chunk);
          }
        });
    return promise.future();
  }
}
