package org.workershome.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.workershome.kit.audit.seal.Anchor;

/**
 * Appends heads to a file, a line each, on the disk before it says so; and what else has to be kept
 * where no administrator of the database reaches. Does nothing where no file is configured.
 */
@Singleton
public final class AnchorFile implements AnchorPlace {
  private final Optional<Path> file;

  AnchorFile(AuditConfig config) {
    this.file = config.anchorFile();
  }

  @Override
  public void keep(Anchor anchor) {
    append(anchor.line());
  }

  /**
   * @param anchor one line, which begins with the word for what it is; the same may come twice
   */
  public void append(String anchor) {
    if (file.isEmpty()) {
      return;
    }
    Path path = file.get().toAbsolutePath();
    try {
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel out =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        ByteBuffer line = ByteBuffer.wrap((anchor + "\n").getBytes(UTF_8));
        while (line.hasRemaining()) {
          out.write(line);
        }
        out.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the anchor file cannot be written: " + path, e);
    }
  }
}
