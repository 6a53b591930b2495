package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/**
 * A ClamAV daemon over TCP: the command {@code INSTREAM}, pieces with their length before them, a
 * zero, and one answer (clamd(8)). When it is configured and away nothing is taken: what nobody
 * looked through must not pass for clean.
 */
@Singleton
class ClamAv implements VirusScanner {
  private static final Logger LOG = Logger.getLogger(ClamAv.class);
  private static final int LONGEST_ANSWER = 4096;

  private final @Nullable String host;
  private final int port;
  private final Duration timeout;

  ClamAv(AttachmentConfig config) {
    String address = config.clamav().orElse(null);
    int colon = address == null ? -1 : address.lastIndexOf(':');
    if (address != null && colon < 1) {
      throw new IllegalArgumentException("workershome.attachment.clamav is not host:port");
    }
    this.host = address == null ? null : address.substring(0, colon);
    this.port = address == null ? 0 : Integer.parseInt(address.substring(colon + 1));
    this.timeout = config.clamavTimeout();
  }

  @Override
  public Optional<Scan> begin() {
    String daemon = host;
    if (daemon == null) {
      return Optional.empty();
    }
    Socket socket = new Socket();
    try {
      int millis = Math.toIntExact(timeout.toMillis());
      socket.connect(new InetSocketAddress(daemon, port), millis);
      socket.setSoTimeout(millis);
      return Optional.of(new Stream(socket));
    } catch (IOException e) {
      closeQuietly(socket);
      throw away(e);
    }
  }

  private static ProblemException away(Exception cause) {
    return new ProblemException(AttachmentProblem.SCANNER_AWAY, cause).retryAfter(30);
  }

  /** What is not closed now is closed by the system; the scan has failed or ended already. */
  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a socket did not close", e);
    }
  }

  private static final class Stream implements Scan {
    private final Socket socket;
    private final DataOutputStream out;

    Stream(Socket socket) throws IOException {
      this.socket = socket;
      this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      out.write("zINSTREAM\0".getBytes(US_ASCII));
    }

    @Override
    public void feed(byte[] bytes, int length) {
      if (length == 0) {
        // A zero is the end.
        return;
      }
      try {
        out.writeInt(length);
        out.write(bytes, 0, length);
      } catch (IOException e) {
        throw away(e);
      }
    }

    @Override
    public Optional<String> verdict() {
      try {
        out.writeInt(0);
        out.flush();
        return verdict(answer(socket.getInputStream()));
      } catch (IOException e) {
        throw away(e);
      }
    }

    private static Optional<String> verdict(String answer) {
      if (answer.equals("stream: OK")) {
        return Optional.empty();
      }
      if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
        return Optional.of(answer.substring(8, answer.length() - 6));
      }
      throw away(new IllegalStateException("the scanner answered: " + answer));
    }

    private static String answer(InputStream in) throws IOException {
      var answer = new ByteArrayOutputStream();
      for (int one = in.read(); one > 0; one = in.read()) {
        if (answer.size() == LONGEST_ANSWER) {
          throw new IOException("the answer has no end");
        }
        answer.write(one);
      }
      return answer.toString(UTF_8).strip();
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }
}
