package org.workershome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The one folder that a suite writes to. It is marked, because {@code --wipe} asks for nothing: a
 * variable that points to the wrong place must not cost somebody his own files.
 */
record DataFolder(Path path) {
  private static final String MARK = "workers-home-data";

  /**
   * Makes it, or makes sure that it is a suite's.
   *
   * @throws StartFailure when it holds something else
   */
  void take() throws IOException {
    refuseForeign();
    Files.createDirectories(path);
    if (!Files.exists(path.resolve(MARK))) {
      Files.createFile(path.resolve(MARK));
    }
  }

  /**
   * Deletes what is in it, but for its mark, and nothing else; follows no link out of it.
   *
   * @throws StartFailure when it holds something else
   */
  void wipe() throws IOException {
    refuseForeign();
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> content = Files.list(path)) {
      for (Path one : content.filter(one -> !one.endsWith(MARK)).toList()) {
        Images.delete(one);
      }
    }
  }

  /** Stays through a wipe: who is broken off in the middle of one may go on. */
  Path mark() {
    return path.resolve(MARK);
  }

  private void refuseForeign() throws IOException {
    if (!Files.exists(path) || Files.exists(path.resolve(MARK))) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new StartFailure(path + " is not a folder; WORKERSHOME_DATA names another place");
    }
    try (Stream<Path> content = Files.list(path)) {
      if (content.findAny().isPresent()) {
        throw new StartFailure(
            path
                + " holds files that are not a suite's, and stays as it is;"
                + " WORKERSHOME_DATA names another folder");
      }
    }
  }
}
