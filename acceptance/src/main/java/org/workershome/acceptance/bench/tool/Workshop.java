package org.workershome.acceptance.bench.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder where tools find their scripts and leave their files. */
public record Workshop(Path folder) {
  public Workshop {
    folder = folder.toAbsolutePath();
  }

  /** A script of this project, laid out as a file. */
  public Path script(String name) {
    try (InputStream script = resource(name)) {
      Files.createDirectories(folder);
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
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream script = Workshop.class.getResourceAsStream("/bench/" + name);
    if (script == null) {
      throw new IllegalArgumentException("no script bench/" + name);
    }
    return script;
  }
}
