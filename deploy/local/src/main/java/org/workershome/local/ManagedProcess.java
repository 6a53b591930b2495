package org.workershome.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One process of the suite, known by its pid record, so that a later launcher finds it, too. It
 * runs in a session of its own: Ctrl-C at the terminal reaches the launcher alone, which then stops
 * the parts in order.
 */
final class ManagedProcess {
  /** Health is worked out anew for every question, by a part that has better to do. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(300);

  private static final int LAST_LINES = 25;
  private static final String ENDING = ".pid";

  private final SuiteConfig config;
  private final String name;
  private final String stopSignal;
  private final Duration stopWithin;

  /**
   * @param stopSignal what asks the process to end in good order, for example {@code TERM}
   * @param stopWithin after this it is killed
   */
  ManagedProcess(SuiteConfig config, String name, String stopSignal, Duration stopWithin) {
    this.config = config;
    this.name = name;
    this.stopSignal = stopSignal;
    this.stopWithin = stopWithin;
  }

  /** Replicas with a record, {@code aid-2} of {@code aid}, that are not among these parts. */
  static List<ManagedProcess> otherReplicas(SuiteConfig config, Set<String> known) {
    if (!Files.isDirectory(config.run())) {
      return List.of();
    }
    try (Stream<Path> records = Files.list(config.run())) {
      return records
          .map(record -> record.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .filter(name -> !known.contains(name))
          .filter(name -> known.stream().anyMatch(part -> name.startsWith(part + "-")))
          .map(name -> new ManagedProcess(config, name, "TERM", Duration.ofSeconds(25)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  Path log() {
    return config.logs().resolve(name + ".log");
  }

  Optional<ProcessHandle> running() {
    return PidRecord.running(pidFile());
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @throws StartFailure with its last log lines, as soon as it dies or when the time is over
   */
  void start(
      List<String> command,
      Map<String, String> environment,
      BooleanSupplier ready,
      Duration within) {
    try {
      Files.createDirectories(config.logs());
      List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
      inOwnSession.addAll(command);
      var builder =
          new ProcessBuilder(inOwnSession)
              .directory(config.data().toFile())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      PidRecord.write(pidFile(), process.toHandle());
      boolean alive =
          Waiting.until(() -> !process.isAlive() || ready.getAsBoolean(), within, ASK_AGAIN)
              && process.isAlive();
      if (!alive) {
        String why =
            process.isAlive() ? " is not ready after " + within.toSeconds() + " s" : " died";
        throw new StartFailure(name + why + "; the last lines of " + log() + ":\n" + lastLines());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it in good order, or by force after a while; only if it is ours. */
  void stop() {
    Optional<ProcessHandle> process = running();
    process.ifPresent(
        handle -> {
          signal(handle, stopSignal);
          if (!Waiting.until(() -> !PidRecord.lives(handle), stopWithin)) {
            kill();
          }
        });
    forget();
  }

  /** SIGKILL, as a crash would be. */
  void kill() {
    running()
        .ifPresent(
            handle -> {
              signal(handle, "KILL");
              Waiting.until(() -> !PidRecord.lives(handle), Duration.ofSeconds(10));
            });
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return config.run().resolve(name + ENDING);
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static void signal(ProcessHandle handle, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping", e);
    }
  }
}
