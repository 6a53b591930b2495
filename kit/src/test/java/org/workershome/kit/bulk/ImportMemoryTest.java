package org.workershome.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

/** A hundred thousand lines in a heap of 128 MB: a process that held the file would die of it. */
class ImportMemoryTest {
  private static final String LINES = "100000";

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void aHundredThousandLinesGoThroughASmallHeap(FileFormat format) throws Exception {
    TestDatabase database = PostgresServer.shared().create("trial");

    String told = forked(List.of(database.jdbcUrl(), database.appRole(), format.name(), LINES));

    System.out.println(told);
    assertThat(told).contains("lines=" + LINES + " created=" + LINES, "maxHeapMiB=12");
  }

  private static String forked(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                BulkBench.class.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }
}
