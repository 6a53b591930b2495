package org.workershome.kit.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;

/**
 * A register of some size, by hand: {@code -Dscale.members=500000 [-Dscale.unions=60000]}. The
 * loader runs as a process of its own with a small heap; figures go to standard output.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "scale.members", matches = "\\d+")
class DirectoryScaleTest {
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final int unions = Integer.getInteger("scale.unions", 60_000);
  private final int members = Integer.getInteger("scale.members", 500_000);
  private final Superuser superuser = Superuser.ofTheRunningTest();

  @TempDir Path folder;

  @Test
  void aWholeRegisterIsLoadedAndCopied() throws Exception {
    Random random = Seeds.random("DirectoryScaleTest");
    Path tree = writeUnions();
    Path people = writeMembers(random);
    // Makes the topics where brokers do so by themselves.
    await().atMost(PATIENCE).until(() -> load(tree, "--dry-run") == 0);

    long began = System.nanoTime();
    assertThat(load(tree, "--yes")).isZero();
    tell("unions loaded", unions, began);
    await().atMost(PATIENCE).until(() -> count("directory_union") >= unions);
    tell("unions loaded and copied", unions, began);

    began = System.nanoTime();
    assertThat(load(people, "--yes")).isZero();
    tell("members loaded", members, began);
    await().atMost(PATIENCE).until(() -> count("directory_member") >= members);
    tell("members loaded and copied", members, began);

    began = System.nanoTime();
    assertThat(load(people, "--yes")).isZero();
    tell("the same members compared again", members, began);
  }

  private Path writeUnions() throws IOException {
    Path file = folder.resolve("unions.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("code,name,parent,kind,validFrom\nSCALE,规模市总工会,,LOCAL_FEDERATION,1950-01-01\n");
      for (int i = 1; i < unions; i++) {
        // Forty districts, forty towns of each, the rest below those.
        String code =
            i <= 40
                ? "SCALE.D" + i
                : i <= 1_640
                    ? "SCALE.D" + (i % 40 + 1) + ".T" + i
                    : "SCALE.D" + ((i % 1_600 + 41) % 40 + 1) + ".T" + (i % 1_600 + 41) + ".E" + i;
        String parent = code.substring(0, code.lastIndexOf('.'));
        out.write(code + ",规模第" + i + "工会," + parent + ",ENTERPRISE,1990-01-01\n");
      }
    }
    return file;
  }

  private Path writeMembers(Random random) throws IOException {
    Path file = folder.resolve("members.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("personRef,union,identityClass,frontLine,migrant,since\n");
      for (int i = 0; i < members; i++) {
        out.write(
            String.format(
                "%016x%016x,SCALE.D%d,INDUSTRIAL_WORKER,%s,%s,2015-03-01%n",
                random.nextLong(),
                random.nextLong(),
                random.nextInt(40) + 1,
                random.nextBoolean(),
                random.nextBoolean()));
      }
    }
    return file;
  }

  private int load(Path file, String flag) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + System.getProperty("scale.heap", "128m"),
            "-XX:+UseSerialGC",
            "-Xlog:gc*:file=" + folder.resolve("gc.log") + ":uptime",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            LoadDirectory.class.getName(),
            file.toString(),
            flag);
    builder
        .environment()
        .put(
            "KAFKA_BOOTSTRAP_SERVERS",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    return builder.inheritIO().start().waitFor();
  }

  private long count(String table) {
    return superuser.number("select count(*) from " + table);
  }

  private static void tell(String what, int entries, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("%,d %s in %.1f s, %,.0f/s%n", entries, what, seconds, entries / seconds);
  }
}
