package org.workershome.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it is read: one sent in chunks does not announce its length. */
@Provider
@Singleton
final class CountedBody implements ReaderInterceptor {
  /** Asked for late: this is made before there is a configuration to read. */
  private final Instance<BodyLimit> limit;

  private final Instance<RoutingContext> request;

  CountedBody(Instance<BodyLimit> limit, Instance<RoutingContext> request) {
    this.limit = limit;
    this.request = request;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    context.setInputStream(
        new Counted(context.getInputStream(), limit.get().maxBytes(request.get())));
    return context.proceed();
  }

  private static final class Counted extends FilterInputStream {
    private final long maxBytes;
    private long bytes;

    Counted(InputStream in, long maxBytes) {
      super(in);
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    /** Closing reads to the end, which may never come. */
    @Override
    public void close() throws IOException {
      if (bytes <= maxBytes) {
        super.close();
      }
    }

    private void count(int more) {
      bytes += more;
      if (bytes > maxBytes) {
        throw BodyLimit.tooLarge(maxBytes);
      }
    }
  }
}
