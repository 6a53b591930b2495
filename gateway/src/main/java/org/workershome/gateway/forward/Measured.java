package org.workershome.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body under way: says when something moved, and breaks off when more comes than may. Holds no
 * byte of it.
 */
final class Measured implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long limit;
  private final Runnable moved;
  private @Nullable Handler<Throwable> broken;
  private long bytes;
  private boolean waiting = true;
  private boolean ended;

  private Measured(ReadStream<Buffer> source, long limit, Runnable moved) {
    this.source = source;
    this.limit = limit;
    this.moved = moved;
  }

  /** What a caller sends: breaks when it goes over the limit. */
  static Measured upload(ReadStream<Buffer> source, long limit, Runnable moved) {
    return new Measured(source, limit, moved);
  }

  /** What a service sends: as much as it said. */
  static Measured answer(ReadStream<Buffer> source, Runnable moved) {
    return new Measured(source, Long.MAX_VALUE, moved);
  }

  /** More came than may. */
  boolean exceeded() {
    return bytes > limit;
  }

  /** Somebody waits for the next piece, and it does not come. */
  boolean starved() {
    return waiting && !ended;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> reader) {
    source.handler(reader == null ? null : chunk -> take(chunk, reader));
    return this;
  }

  private void take(Buffer chunk, Handler<Buffer> reader) {
    if (exceeded()) {
      return;
    }
    bytes += chunk.length();
    moved.run();
    if (!exceeded()) {
      reader.handle(chunk);
    } else if (broken != null) {
      broken.handle(new BodyTooLarge());
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    broken = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(
        handler == null
            ? null
            : end -> {
              ended = true;
              moved.run();
              handler.handle(end);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    waiting = false;
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    waiting = true;
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}
