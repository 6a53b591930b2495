package org.workershome.gateway.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A service on a bare socket that behaves as badly as its {@link Behaviour} says. A test names the
 * behaviour in the last segment of the path, and finds what arrived under the {@code case} that it
 * gave in the query.
 */
public final class FakeUpstream implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, Case> cases = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable Received last;
  private volatile Behaviour figures = Behaviour.FIGURES;

  public FakeUpstream() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("fake upstream").start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** How many connections were ever opened to it. */
  public int connections() {
    return connections.get();
  }

  /** The last request that came, whatever its case. */
  public Received lastHeard() {
    Received heard = last;
    if (heard == null) {
      throw new AssertionError("nothing was ever heard");
    }
    return heard;
  }

  /** How it answers at {@code …/figures} from now on. */
  public void figures(Behaviour behaviour) {
    figures = behaviour;
  }

  /** What happened to a request, by the {@code case} in its query. */
  public Case caseOf(String name) {
    return cases.computeIfAbsent(name, unknown -> new Case());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().name("fake connection").start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      while (true) {
        Received head = Received.head(in);
        if (head == null) {
          return;
        }
        Case record = caseOf(head.query("case"));
        record.heard.add(head);
        last = head;
        Behaviour behaviour =
            head.path().endsWith("/figures") ? figures : Behaviour.of(head.path());
        if (!behaviour.serve(new Exchange(head, record, socket, in, out))) {
          return;
        }
        out.flush();
      }
    } catch (IOException e) {
      // The other side is gone; what arrived until then is in the case.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** What a behaviour works with. */
  record Exchange(Received head, Case record, Socket socket, InputStream in, OutputStream out) {
    void say(String text) throws IOException {
      out.write(text.getBytes(ISO_8859_1));
      out.flush();
    }

    /** Ends the connection by a reset instead of an orderly end. */
    void reset() throws IOException {
      out.flush();
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Reads the body to its end. */
    Received.Body body() throws IOException {
      try {
        Received.Body body = Received.body(head, in, record.bytesIn);
        record.whole.countDown();
        return body;
      } catch (IOException broken) {
        record.broken.countDown();
        throw broken;
      }
    }
  }

  /** What one request did. */
  public static final class Case {
    final Queue<Received> heard = new ConcurrentLinkedQueue<>();
    final AtomicLong bytesIn = new AtomicLong();
    final AtomicLong bytesOut = new AtomicLong();
    final CountDownLatch whole = new CountDownLatch(1);
    final CountDownLatch broken = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);

    /** How many requests of this case arrived. */
    public int requests() {
      return heard.size();
    }

    public long bytesIn() {
      return bytesIn.get();
    }

    public long bytesOut() {
      return bytesOut.get();
    }

    /** Lets a behaviour that waits go on. */
    public void release() {
      release.countDown();
    }

    /** True when the connection broke before the request was whole. */
    public boolean brokeOff() throws InterruptedException {
      return broken.await(10, TimeUnit.SECONDS);
    }

    public boolean arrivedWhole() {
      return whole.getCount() == 0;
    }
  }
}
