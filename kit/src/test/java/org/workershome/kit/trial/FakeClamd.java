package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Speaks clamd's protocol: takes {@code zINSTREAM}, pieces with their length, a zero, and answers
 * once. Whatever holds the word VIRUS has one; BREAK makes it go away in the middle.
 */
final class FakeClamd {
  private final ServerSocket server;

  private FakeClamd(ServerSocket server) {
    this.server = server;
  }

  static FakeClamd startedOn(int port) {
    try {
      var clamd = new FakeClamd(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(clamd::serve);
      return clamd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> scan(socket));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void scan(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      byte[] command = in.readNBytes("zINSTREAM\0".length());
      if (!new String(command, US_ASCII).equals("zINSTREAM\0")) {
        answer(socket, "UNKNOWN COMMAND");
        return;
      }
      var file = new ByteArrayOutputStream();
      for (int length = in.readInt(); length != 0; length = in.readInt()) {
        file.write(in.readNBytes(length));
        if (file.toString(US_ASCII).contains("BREAK")) {
          return;
        }
      }
      answer(
          socket,
          file.toString(US_ASCII).contains("VIRUS")
              ? "stream: Eicar-Test-Signature FOUND"
              : "stream: OK");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Socket socket, String words) throws IOException {
    socket.getOutputStream().write((words + "\0").getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
