package org.workershome.acceptance.bench.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The folder where tools find their scripts and leave their files, and the tools that are running.
 * Closing it ends them, whatever the run was interrupted by.
 */
public final class Workshop implements AutoCloseable {
  private static final int SECONDS_TO_END = 5;

  private final Path folder;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private boolean closed;

  public Workshop(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** A script of this project, laid out as a file. */
  public Path script(String name) {
    try (InputStream script = resource(name)) {
      Path file = folder.resolve(name);
      Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script that was made up on the way. */
  public Path script(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed) {
      throw new BenchTrouble("the run is being ended");
    }
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /** Politely first: nginx's master, killed, would leave its worker behind. */
  void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        kill(process);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill(process);
    } finally {
      running.remove(process);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Set.copyOf(running).forEach(this::end);
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static InputStream resource(String name) {
    InputStream script = Workshop.class.getResourceAsStream("/bench/" + name);
    if (script == null) {
      throw new IllegalArgumentException("no script bench/" + name);
    }
    return script;
  }
}
