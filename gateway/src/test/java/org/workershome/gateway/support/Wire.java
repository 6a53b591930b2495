package org.workershome.gateway.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/** HTTP/1.1 on a bare socket: says exactly what a test wants said, and tells how it ended. */
public final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public Wire(int port) throws IOException {
    socket = new Socket();
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** A small receive buffer, so that back-pressure reaches the other side early. */
  public static Wire narrow(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    return new Wire(socket);
  }

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /** Writes lines, each ended by CR LF, and the empty line behind them. */
  public Wire head(String... lines) throws IOException {
    return raw(String.join("\r\n", lines) + "\r\n\r\n");
  }

  public Wire raw(String text) throws IOException {
    return raw(text.getBytes(UTF_8));
  }

  public Wire raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  public Wire chunk(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes);
    out.write("\r\n".getBytes(ISO_8859_1));
    out.flush();
    return this;
  }

  /** Reads one answer, interim answers included in {@link Heard#interim()}. */
  public Heard hear() throws IOException {
    return hear(soFar -> {});
  }

  /**
   * @param soFar is told whenever a piece of a chunked body came, with its bytes until then
   */
  public Heard hear(IntConsumer soFar) throws IOException {
    List<String> interim = new ArrayList<>();
    while (true) {
      Optional<List<String>> head = readHead();
      if (head.isEmpty()) {
        return new Heard("", List.of(), interim, new byte[0], Ending.NOTHING);
      }
      List<String> lines = head.get();
      String status = lines.getFirst();
      if (status.startsWith("HTTP/1.1 1")) {
        interim.add(status);
        continue;
      }
      return body(status, lines.subList(1, lines.size()), interim, soFar);
    }
  }

  /** True when the other side closes instead of saying more. */
  public boolean closes() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Reads the head of an answer, and leaves its body on the wire. */
  public String skipHead() throws IOException {
    return readHead().map(List::getFirst).orElse("");
  }

  /** Reads so many bytes, whatever they mean. */
  public byte[] read(int bytes) throws IOException {
    return in.readNBytes(bytes);
  }

  /** Ends the connection by a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Heard body(String status, List<String> headers, List<String> interim, IntConsumer soFar)
      throws IOException {
    var body = new ByteArrayOutputStream();
    Ending ending;
    try {
      Optional<String> length = header(headers, "content-length");
      if (header(headers, "transfer-encoding").isPresent()) {
        ending = chunks(body, soFar);
      } else if (length.isPresent()) {
        int expected = Integer.parseInt(length.get());
        body.write(in.readNBytes(expected));
        ending = body.size() == expected ? Ending.WHOLE : Ending.CUT;
      } else {
        ending = Ending.WHOLE;
      }
    } catch (SocketException reset) {
      ending = Ending.CUT;
    }
    return new Heard(status, headers, interim, body.toByteArray(), ending);
  }

  private Ending chunks(ByteArrayOutputStream body, IntConsumer soFar) throws IOException {
    while (true) {
      Optional<String> size = line();
      if (size.isEmpty()) {
        return Ending.CUT;
      }
      int length = Integer.parseInt(size.get().trim(), 16);
      if (length == 0) {
        return line().isPresent() ? Ending.WHOLE : Ending.CUT;
      }
      byte[] chunk = in.readNBytes(length);
      body.write(chunk);
      soFar.accept(body.size());
      if (chunk.length < length || line().isEmpty()) {
        return Ending.CUT;
      }
    }
  }

  private Optional<List<String>> readHead() throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      while (true) {
        Optional<String> line = line();
        if (line.isEmpty()) {
          return Optional.empty();
        }
        if (line.get().isEmpty()) {
          return Optional.of(lines);
        }
        lines.add(line.get());
      }
    } catch (SocketException reset) {
      return Optional.empty();
    }
  }

  private Optional<String> line() throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      int letter = in.read();
      if (letter < 0) {
        return Optional.empty();
      }
      if (letter == '\n') {
        return Optional.of(line.toString(ISO_8859_1).stripTrailing());
      }
      line.write(letter);
    }
  }

  static Optional<String> header(List<String> headers, String name) {
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(header -> header.substring(name.length() + 1).trim())
        .findFirst();
  }

  /** How an answer ended. */
  public enum Ending {
    /** As its own framing says. */
    WHOLE,
    /** The connection ended first, so that nobody takes it for whole. */
    CUT,
    /** The connection ended without any answer. */
    NOTHING
  }

  /** One answer as it came over the wire. */
  public record Heard(
      String statusLine, List<String> headers, List<String> interim, byte[] body, Ending ending) {
    public int status() {
      return statusLine.isEmpty() ? 0 : Integer.parseInt(statusLine.substring(9, 12));
    }

    public Optional<String> header(String name) {
      return Wire.header(headers, name.toLowerCase(Locale.ROOT));
    }

    public long count(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
          .count();
    }

    public String text() {
      return new String(body, UTF_8);
    }
  }
}
