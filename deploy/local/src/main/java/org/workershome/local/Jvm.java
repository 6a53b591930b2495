package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Command lines of Java processes: the launcher's own JDK, a bounded heap, one collector thread.
 */
final class Jvm {
  private Jvm() {}

  /**
   * Options under which the JVM remembers the classes of a part when it ends in good order, and
   * starts from them the next time, with about half the processor time. It keeps the archive true
   * to its JDK and class path by itself, and passes over one that was broken off.
   */
  static List<String> startCache(SuiteConfig config, String part) {
    try {
      Path folder = Files.createDirectories(config.data().resolve("start-cache"));
      return List.of(
          "-XX:+AutoCreateSharedArchive",
          "-XX:SharedArchiveFile=" + folder.resolve(part + ".jsa"),
          "-Xlog:cds=off,cds+dynamic=off,aot=off");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param heapMegabytes most the heap may grow to
   * @param more options that are worked out, for example those of a start cache
   * @param rest options, class path, main class and arguments
   */
  static List<String> command(int heapMegabytes, List<String> more, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dfile.encoding=UTF-8");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(more);
    command.addAll(Arrays.asList(rest));
    return command;
  }
}
