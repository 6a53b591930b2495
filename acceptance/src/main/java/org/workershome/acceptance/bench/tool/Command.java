package org.workershome.acceptance.bench.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs to its end. Secrets go by environment, never by argument: arguments are open
 * to every user of the machine.
 */
public record Command(List<String> arguments, Map<String, String> environment, Path folder) {
  private static final int SHOWN_OF_OUTPUT = 4_000;

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /**
   * Everything that it printed, errors included.
   *
   * @throws BenchTrouble when it fails or takes longer; it is ended then
   */
  public String run(Workshop workshop, Duration longest) {
    try {
      Path output = Files.createTempFile(workshop.folder(), program() + "-", ".out");
      Process process = workshop.start(builder(output));
      try {
        boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        if (!ended) {
          throw new BenchTrouble(program() + " did not end within " + longest + ":\n" + last(text));
        }
        if (process.exitValue() != 0) {
          throw new BenchTrouble(
              program() + " failed (" + process.exitValue() + "):\n" + last(text));
        }
        return text;
      } finally {
        workshop.end(process);
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new BenchTrouble(program() + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchTrouble(program() + " was interrupted", e);
    }
  }

  /** A program that runs until it is ended; what it prints goes to the file. */
  Process start(Workshop workshop, Path log) throws IOException {
    return workshop.start(builder(log));
  }

  /** Without the environment, which holds secrets. */
  @Override
  public String toString() {
    return "Command" + arguments;
  }

  private ProcessBuilder builder(Path output) {
    var builder =
        new ProcessBuilder(arguments)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private String program() {
    return Path.of(arguments.getFirst()).getFileName().toString();
  }

  private static String last(String text) {
    return text.length() <= SHOWN_OF_OUTPUT
        ? text
        : text.substring(text.length() - SHOWN_OF_OUTPUT);
  }
}
