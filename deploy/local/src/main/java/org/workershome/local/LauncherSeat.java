package org.workershome.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * At most one launcher works on a data folder. The system takes the lock back when its holder ends,
 * however it ends; the pid record says to others who it is.
 */
final class LauncherSeat implements AutoCloseable {
  /** Longer than the slowest part takes to end. */
  private static final Duration LEAVES_WITHIN = Duration.ofSeconds(90);

  private final SuiteConfig config;
  private final FileChannel channel;

  private LauncherSeat(SuiteConfig config, FileChannel channel) {
    this.config = config;
    this.channel = channel;
  }

  /** Empty when another launcher has it. */
  static Optional<LauncherSeat> take(SuiteConfig config, DataFolder folder) throws IOException {
    FileChannel channel = FileChannel.open(folder.mark(), StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new LauncherSeat(config, channel));
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This very process has it.
      return false;
    }
  }

  /** Leaves word of who has it; a wipe takes the word away. */
  void sign() {
    PidRecord.write(record(config), ProcessHandle.current());
  }

  /** Asks whoever has the seat to stop his suite, and waits until he has gone. */
  static void dismissHolder(SuiteConfig config) {
    PidRecord.running(record(config))
        .filter(holder -> holder.pid() != ProcessHandle.current().pid())
        .ifPresent(
            holder -> {
              holder.destroy();
              if (!Waiting.until(() -> !PidRecord.lives(holder), LEAVES_WITHIN)) {
                throw new StartFailure("the launcher with pid " + holder.pid() + " does not end");
              }
            });
  }

  private static Path record(SuiteConfig config) {
    return config.run().resolve("launcher.pid");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
