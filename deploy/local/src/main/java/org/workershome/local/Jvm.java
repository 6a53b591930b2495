package org.workershome.local;

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
   * @param heapMegabytes most the heap may grow to
   * @param rest options, class path, main class and arguments
   */
  static List<String> command(int heapMegabytes, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dfile.encoding=UTF-8");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(Arrays.asList(rest));
    return command;
  }
}
