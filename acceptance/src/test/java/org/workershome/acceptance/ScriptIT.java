package org.workershome.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.tool.Folders;
import org.workershome.local.SuiteConfig;
import org.workershome.local.SuiteConfig.Port;

/** {@code ./suite} and the README, as somebody uses them who has just cloned the project. */
class ScriptIT {
  private static final Path PROJECT = Path.of(System.getProperty("project.root"));
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final Path folder = PROJECT.resolve("acceptance/target/suites/script");
  private final SuiteConfig config = SuiteConfig.onFreePorts(PROJECT, folder.resolve("data"));

  @BeforeEach
  void makeAFolder() throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
  }

  @AfterEach
  void stop() throws Exception {
    suite("down");
  }

  @Test
  void theChainOfTheReadmeRunsAndNothingIsLeft() throws Exception {
    // Given
    Path chain = Files.writeString(folder.resolve("chain.sh"), readme());

    // When
    Ended up = suite("up", "--detach");
    assertThat(up.outcome()).as(up.text()).isZero();
    Ended second = suite("up", "--detach");
    Ended status = suite("status");
    List<ProcessHandle> processes = processesOf(status);
    Ended played = run(List.of("sh", "-u", chain.toString()));
    Ended down = suite("down");

    // Then
    assertThat(up.text()).contains("petition", "ready after", "energy.worker", "try next");
    assertThat(second.text()).contains("up already");
    assertThat(status.outcome()).as(status.text()).isZero();
    assertThat(processes).hasSize(9);
    assertThat(played.outcome()).as(played.text()).isZero();
    assertThat(played.text())
        .contains(
            "AID_PAID", "\"balanced\":true", "\"state\":\"VERIFIED\"", "\"state\":\"CONFERRED\"")
        .contains("\"figure\":\"living_aid_paid_yuan\",\"value\":\"1000.00\"")
        .contains("\"figure\":\"verified_benefit_yuan\",\"value\":\"118000.00\"");
    List<String> refused =
        played.text().lines().filter(line -> line.contains("urn:workershome:problem:")).toList();
    assertThat(refused).as("only the last question, beyond the officer's union").hasSize(1);
    assertThat(refused.getFirst()).contains("\"status\":404", "/api/report/work");
    assertThat(down.outcome()).as(down.text()).isZero();
    assertThat(processes.stream().filter(ScriptIT::lives)).isEmpty();
    assertThat(suite("status").outcome()).isEqualTo(1);
  }

  @Test
  void aPartThatDiesWhileStartingEndsTheStartWithItsLastLines() throws Exception {
    // Given
    Path broken = Files.createDirectories(folder.resolve("data/kafka/data"));
    Files.writeString(
        broken.resolve("meta.properties"), "version=1\ncluster.id=of somebody else\n");
    Files.createFile(folder.resolve("data/workers-home-data"));

    // When
    Ended up = suite("up", "--detach");

    // Then
    assertThat(up.outcome()).isEqualTo(1);
    assertThat(up.text()).contains("kafka died", "meta.properties");
    assertThat(processesOf(suite("status"))).isEmpty();
  }

  @Test
  void aTakenPortIsNamedWithWhatHoldsIt() throws Exception {
    try (var taken =
        new ServerSocket(config.port(Port.GATEWAY), 1, InetAddress.getLoopbackAddress())) {
      // When
      Ended up = suite("up", "--detach");

      // Then
      assertThat(up.outcome()).isEqualTo(1);
      assertThat(up.text())
          .contains("port " + taken.getLocalPort() + " (GATEWAY)")
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void wipingAFolderThatIsNotASuitesIsRefused() throws Exception {
    // Given
    Path own = Files.createDirectories(folder.resolve("data"));
    Path letter = Files.writeString(own.resolve("letter.txt"), "dear");

    // When
    Ended up = suite("up", "--detach", "--wipe");

    // Then
    assertThat(up.outcome()).isEqualTo(1);
    assertThat(up.text()).contains(own.toString(), "WORKERSHOME_DATA");
    assertThat(letter).hasContent("dear");
  }

  private Ended suite(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROJECT.resolve("suite").toString()));
    command.addAll(List.of(words));
    return run(command);
  }

  private Ended run(List<String> command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("WORKERSHOME_DATA", config.data().toString());
    config
        .ports()
        .forEach((port, number) -> environment.put("WORKERSHOME_PORT_" + port, number.toString()));
    environment.put("WORKERSHOME_BUILT", "yes");
    environment.put("GATEWAY", config.url(Port.GATEWAY));
    environment.put("ISSUER", config.issuer());
    Process process = builder.start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroy();
      throw new AssertionError(command + " did not end; it said " + Files.readString(output));
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  /** What stands between the marks, without the fences. */
  private static String readme() throws IOException {
    String text = Files.readString(PROJECT.resolve("README.md"));
    int from = text.indexOf("```sh\n", text.indexOf("<!-- chain -->")) + "```sh\n".length();
    return text.substring(from, text.indexOf("\n```", from) + 1);
  }

  private static List<ProcessHandle> processesOf(Ended status) {
    return status
        .text()
        .lines()
        .filter(line -> line.contains(" up "))
        .map(line -> line.replaceAll(".*pid (\\d+).*", "$1"))
        .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
        .toList();
  }

  private static boolean lives(ProcessHandle process) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return status.noneMatch(line -> line.startsWith("State:") && line.contains("zombie"));
    } catch (IOException e) {
      // No entry, no process.
      return false;
    }
  }

  private record Ended(int outcome, String text) {
    Ended {
      requireNonNull(text);
    }
  }
}
