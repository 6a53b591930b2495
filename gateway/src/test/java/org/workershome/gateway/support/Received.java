package org.workershome.gateway.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The head of a request as a service got it, and how to read the body behind it. */
public record Received(String requestLine, List<String> headers) {
  static @Nullable Received head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = line(in);
      if (line == null) {
        return null;
      }
      if (line.isEmpty()) {
        return new Received(lines.getFirst(), List.copyOf(lines.subList(1, lines.size())));
      }
      lines.add(line);
    }
  }

  /** Reads to the end of the body, counting. */
  static Body body(Received head, InputStream in, AtomicLong counter) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    boolean chunked = head.header("transfer-encoding").isPresent();
    long left = chunked ? 0 : Long.parseLong(head.header("content-length").orElse("0"));
    byte[] buffer = new byte[16 * 1024];
    do {
      if (chunked) {
        left = Long.parseLong(whole(line(in)), 16);
        if (left == 0) {
          whole(line(in));
          break;
        }
      }
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException();
        }
        digest.update(buffer, 0, read);
        bytes += read;
        left -= read;
        counter.addAndGet(read);
      }
      if (chunked) {
        whole(line(in));
      }
    } while (chunked);
    return new Body(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  public String method() {
    return requestLine.substring(0, requestLine.indexOf(' '));
  }

  public String target() {
    return requestLine.substring(requestLine.indexOf(' ') + 1, requestLine.lastIndexOf(' '));
  }

  String path() {
    return target().replaceFirst("\\?.*", "");
  }

  String query(String name) {
    String target = target();
    int at = target.indexOf(name + "=");
    return at < 0 ? "" : target.substring(at + name.length() + 1).replaceFirst("&.*", "");
  }

  public Optional<String> header(String name) {
    return Wire.header(headers, name);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String whole(@Nullable String line) throws EOFException {
    if (line == null) {
      throw new EOFException();
    }
    return line.trim();
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      int letter = in.read();
      if (letter < 0) {
        return null;
      }
      if (letter == '\n') {
        return line.toString(ISO_8859_1).stripTrailing();
      }
      line.write(letter);
    }
  }

  /** A body that was read and forgotten. */
  record Body(long bytes, String sha256) {}
}
