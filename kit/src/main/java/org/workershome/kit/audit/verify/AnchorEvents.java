package org.workershome.kit.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workershome.kit.outbox.VersionedTopic;

/** The anchors as they were told on their topic, where no administrator of the database reaches. */
public final class AnchorEvents {
  private static final String TOPIC = "workershome.anchors";

  private AnchorEvents() {}

  /**
   * Everything that was told, of whichever service, an event a line.
   *
   * @return a file that goes when the process ends
   * @throws IllegalStateException when there is no such topic
   */
  public static Path kept(String brokers) throws IOException {
    Path file = Files.createTempFile("anchors", ".events");
    file.toFile().deleteOnExit();
    try (BufferedWriter lines = Files.newBufferedWriter(file, UTF_8)) {
      VersionedTopic.read(
          brokers,
          TOPIC,
          (key, version, value) -> {
            if (value != null) {
              write(lines, new String(value, UTF_8));
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return file;
  }

  private static void write(BufferedWriter lines, String event) {
    try {
      lines.write(event.replace('\n', ' '));
      lines.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
