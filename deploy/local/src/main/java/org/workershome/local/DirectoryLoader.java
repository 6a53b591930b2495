package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.workershome.local.SuiteConfig.Port;

/** Runs kit's loader of registers against the suite's broker. */
final class DirectoryLoader {
  private static final String MAIN = "org.workershome.kit.directory.load.LoadDirectory";

  /** 10,000,000 members need no more. */
  private static final int HEAP_MEGABYTES = 256;

  private final SuiteConfig config;
  private final Secrets secrets;
  private final Images images;

  DirectoryLoader(SuiteConfig config, Secrets secrets, Images images) {
    this.config = config;
    this.secrets = secrets;
    this.images = images;
  }

  /**
   * Loads what an operator names, in his window.
   *
   * @param arguments files and flags of the loader; files as they stand to {@code from}
   * @return the loader's status
   */
  int load(Path from, List<String> arguments) throws IOException, InterruptedException {
    if (!Waiting.isOpen(config.port(Port.KAFKA))) {
      System.err.println("The suite is not up; ./suite up starts it.");
      return 2;
    }
    List<String> resolved =
        arguments.stream()
            .map(word -> word.startsWith("--") ? word : from.resolve(word).toString())
            .toList();
    return command(resolved).inheritIO().start().waitFor();
  }

  /**
   * Loads the register of the demonstration, unless this installation has it already.
   *
   * @return false when there was nothing to do
   */
  boolean loadDemonstration() {
    Path folder = config.project().resolve("deploy/directory");
    List<Path> files = List.of(folder.resolve("unions.csv"), folder.resolve("members.csv"));
    Path mark = config.data().resolve("directory-loaded");
    Path log = config.logs().resolve("directory.log");
    try {
      String wanted = digest(files);
      if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
        return false;
      }
      List<String> arguments = new ArrayList<>(files.stream().map(Path::toString).toList());
      arguments.add("--yes");
      Process loader =
          command(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      try {
        if (loader.waitFor() != 0) {
          throw new StartFailure(
              "the demonstration's register was not loaded; "
                  + log
                  + ":\n"
                  + Files.readString(log));
        }
      } finally {
        // When nobody waits for it any more: what it did not commit is not seen.
        loader.destroyForcibly();
      }
      Files.writeString(mark, wanted);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the register was loaded", e);
    }
  }

  private ProcessBuilder command(List<String> arguments) {
    Path image = images.of("petition-service");
    List<String> command =
        new ArrayList<>(
            Jvm.command(
                HEAP_MEGABYTES,
                Jvm.startCache(config, "directory"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                image.resolve("lib/main") + "/*:" + image.resolve("app") + "/*",
                MAIN));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + config.port(Port.KAFKA));
    builder
        .environment()
        .put("WORKERSHOME_PRIVACY_PERSON_KEY_FILE", secrets.keyFile("person-key").toString());
    return builder;
  }

  private static String digest(List<Path> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
