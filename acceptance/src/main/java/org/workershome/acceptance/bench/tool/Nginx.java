package org.workershome.acceptance.bench.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One nginx with one worker, in the foreground and in a folder of its own. */
public final class Nginx implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(10);
  private static final long GLANCE_NANOS = Duration.ofMillis(20).toNanos();

  private final Workshop workshop;
  private final Process process;
  private final int port;

  private Nginx(Workshop workshop, Process process, int port) {
    this.workshop = workshop;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param configuration of this project, under {@code bench/}
   * @param values what stands in it as {@code @NAME@}; {@code PORT} is added
   */
  public static Nginx start(
      Workshop workshop, String configuration, int port, Map<String, String> values) {
    Path folder = workshop.folder().resolve(configuration.replace(".conf", "-" + port));
    try {
      Files.createDirectories(folder.resolve("logs"));
      String text = Files.readString(workshop.script(configuration), UTF_8);
      text = text.replace("@PORT@", Integer.toString(port));
      for (var value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      Path file = Files.writeString(folder.resolve("nginx.conf"), text);
      Path log = folder.resolve("nginx.out");
      Process process =
          new Command(
                  List.of(
                      Tool.NGINX.path().toString(),
                      "-p",
                      folder + "/",
                      "-e",
                      "stderr",
                      "-c",
                      file.toString(),
                      "-g",
                      "daemon off;"),
                  Map.of(),
                  folder)
              .start(workshop, log);
      var nginx = new Nginx(workshop, process, port);
      nginx.awaitReady(log);
      return nginx;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  private void awaitReady(Path log) throws IOException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!listening()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new BenchTrouble("nginx did not start:\n" + Files.readString(log, UTF_8));
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  private boolean listening() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    workshop.end(process);
  }
}
