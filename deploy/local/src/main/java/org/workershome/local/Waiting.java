package org.workershome.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks until the answer is yes. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

  private Waiting() {}

  /**
   * False when the time is over.
   *
   * @throws IllegalStateException when the waiting thread is interrupted
   */
  static boolean until(BooleanSupplier holds, Duration longest) {
    return until(holds, longest, PAUSE);
  }

  /** The same for a question that costs who is asked something. */
  static boolean until(BooleanSupplier holds, Duration longest, Duration pause) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(pause.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while waiting");
      }
    }
    return true;
  }

  static boolean isOpen(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
      return true;
    } catch (IOException e) {
      // Closed: that is the answer.
      return false;
    }
  }

  /** Whether a part could listen there. Asked by listening: connecting would fill its queue. */
  static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      // Taken: that is the answer.
      return false;
    }
  }

  static boolean answers(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Not there yet: that is the answer.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + url, e);
    }
  }
}
