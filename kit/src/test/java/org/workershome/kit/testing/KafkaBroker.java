package org.workershome.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real broker (KRaft, one node) as a process of its own, so that a test can kill it. It flushes
 * before it acknowledges, as the one broker of a small installation must.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final String SHARED = "workershome.testing.kafka";
  private static final int ATTEMPTS = 3;
  private static final Duration START_WITHIN = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private Process process;

  private KafkaBroker(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * The address of this JVM's broker, started at the first call and stopped with the JVM. It is
   * kept in a system property, because Quarkus' tests see this class through several class loaders.
   */
  public static String sharedBootstrapServers() {
    synchronized (System.getProperties()) {
      String known = System.getProperty(SHARED);
      if (known == null) {
        @SuppressWarnings("resource") // stopped by its own shutdown hook
        KafkaBroker broker = started();
        known = broker.bootstrapServers();
        System.setProperty(SHARED, known);
      }
      return known;
    }
  }

  /** A broker of the test's own. */
  public static KafkaBroker started() {
    for (int attempt = 1; ; attempt++) {
      try {
        return startedOnce();
      } catch (IllegalStateException e) {
        // Somebody may have taken the port between our look and the broker's start.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static KafkaBroker startedOnce() {
    try {
      Path folder = Files.createTempDirectory("workershome-kafka");
      int port = freePort();
      writeSettings(folder, port, freePort());
      run(
          folder,
          "kafka.tools.StorageTool",
          "format",
          "-t",
          "4L6g3nShT-eMCtK--X86sw",
          "-c",
          settings(folder));
      var broker = new KafkaBroker(folder, port, launch(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      broker.awaitOpen();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** SIGKILL; the data stays. */
  public void kill() {
    process.destroyForcibly();
    await(process);
  }

  /** Starts again on the same port and data. */
  public void restart() {
    try {
      process = launch(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitOpen();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    await(process);
  }

  private static void writeSettings(Path folder, int port, int controller) throws IOException {
    Files.writeString(
        Path.of(settings(folder)),
        String.join(
            "\n",
            "process.roles=broker,controller",
            "node.id=1",
            "controller.quorum.voters=1@127.0.0.1:" + controller,
            "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
            "controller.listener.names=CONTROLLER",
            "log.dirs=" + folder.resolve("data"),
            "num.partitions=3",
            "offsets.topic.num.partitions=1",
            "offsets.topic.replication.factor=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "group.initial.rebalance.delay.ms=0",
            "log.flush.interval.messages=1",
            ""));
  }

  private static String settings(Path folder) {
    return folder.resolve("server.properties").toString();
  }

  private static Process launch(Path folder) throws IOException {
    return command(folder, "kafka.Kafka", settings(folder)).start();
  }

  private static void run(Path folder, String... mainAndArguments) throws IOException {
    Process process = command(folder, mainAndArguments).start();
    await(process);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(mainAndArguments[0] + " failed:\n" + log(folder));
    }
  }

  private static ProcessBuilder command(Path folder, String... mainAndArguments) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // JUL only: a logging configuration of the test's own class path would be picked up otherwise.
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(mainAndArguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile(folder)));
  }

  private void awaitOpen() {
    long deadline = System.nanoTime() + START_WITHIN.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the broker died:\n" + log(folder));
      }
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        // Not open yet: this is the poll, not a failure.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    throw new IllegalStateException("the broker did not open its port:\n" + log(folder));
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the broker", e);
    }
  }

  private static File logFile(Path folder) {
    return folder.resolve("broker.log").toFile();
  }

  private static String log(Path folder) {
    try {
      List<String> lines = Files.readAllLines(logFile(folder).toPath());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
