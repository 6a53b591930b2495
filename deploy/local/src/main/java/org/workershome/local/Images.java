package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Copies of what was built, because a JVM whose jars are replaced under it stops answering and then
 * ignores its end: a rebuild must never touch what runs.
 */
final class Images {
  private final SuiteConfig config;
  private final Map<String, Object> making = new ConcurrentHashMap<>();

  Images(SuiteConfig config) {
    this.config = config;
  }

  /**
   * The folder to run a service from, as it was built.
   *
   * @throws StartFailure when it was not built
   */
  Path of(String module) {
    // The service and the loader of registers ask for the same image at the same time.
    synchronized (making.computeIfAbsent(module, name -> new Object())) {
      return made(module);
    }
  }

  private Path made(String module) {
    Path built = config.project().resolve(module).resolve("target/quarkus-app");
    Path jar = built.resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StartFailure(module + " is not built; run ./mvnw package");
    }
    try {
      Path images = config.data().resolve("images");
      Path image = images.resolve(module + "-" + fingerprint(built));
      if (!Files.exists(image)) {
        forgetOthers(images, module);
        Path draft = images.resolve(module + ".draft");
        delete(draft);
        copy(built, draft);
        Files.move(draft, image);
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names, sizes and times: enough to see that somebody built again. */
  private static String fingerprint(Path built) {
    try (Stream<Path> files = Files.walk(built)) {
      long hash =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .mapToLong(
                  file -> {
                    try {
                      return file.hashCode() * 31L
                          + Files.size(file) * 17L
                          + Files.getLastModifiedTime(file).toMillis();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  })
              .reduce(7, (sum, one) -> sum * 1_000_003L + one);
      return Long.toHexString(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forgetOthers(Path images, String module) throws IOException {
    Files.createDirectories(images);
    try (Stream<Path> known = Files.list(images)) {
      for (Path image :
          known.filter(path -> path.getFileName().toString().startsWith(module)).toList()) {
        delete(image);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Deletes the folder and what is in it; follows no link out of it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
