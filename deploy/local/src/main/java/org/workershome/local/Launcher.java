package org.workershome.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.workershome.local.SuiteConfig.Port;

/** The command behind {@code ./suite}: up, down, status, audit, directory. */
final class Launcher {
  private static final PrintStream OUT = System.out;
  private static final Duration GIVES_UP_WITHIN = Duration.ofSeconds(60);

  /** What a shell says of a command that Ctrl-C ended. */
  private static final int STOPPED = 130;

  private final SuiteConfig config;
  private final LocalSuite suite;

  private Launcher(SuiteConfig config) {
    this.config = config;
    this.suite = new LocalSuite(config);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path project = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
    int outcome;
    try {
      var launcher = new Launcher(SuiteConfig.fromEnvironment(project, System.getenv()));
      outcome = launcher.run(List.of(arguments));
    } catch (StartFailure e) {
      System.err.println("\n" + e.getMessage());
      outcome = 1;
    }
    System.exit(outcome);
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(arguments);
    String command = words.isEmpty() ? "help" : words.removeFirst();
    return switch (command) {
      case "up" -> up(words);
      case "down" -> down();
      case "status" -> status();
      case "audit" -> audit(words);
      case "directory" -> directory(words);
      default -> {
        System.err.println("unknown: " + command);
        yield 2;
      }
    };
  }

  private int up(List<String> flags) throws IOException, InterruptedException {
    Set<String> unknown = new HashSet<>(flags);
    unknown.removeAll(Set.of("--detach", "--wipe"));
    if (!unknown.isEmpty()) {
      System.err.println("unknown: " + String.join(" ", unknown));
      return 2;
    }
    if (isUp()) {
      OUT.println("The suite is up already; ./suite down stops it.");
      return flags.contains("--wipe") ? 1 : 0;
    }
    var folder = new DataFolder(config.data());
    folder.take();
    Optional<LauncherSeat> free = LauncherSeat.take(config, folder);
    if (free.isEmpty()) {
      System.err.println("Another ./suite up is at work here; ./suite down ends it.");
      return 1;
    }
    try (LauncherSeat seat = free.get()) {
      // What a launcher that was killed left running is stopped before its data is touched.
      suite.stop();
      if (flags.contains("--wipe")) {
        folder.wipe();
      }
      seat.sign();
      return start(flags.contains("--detach"));
    }
  }

  private int start(boolean detach) throws InterruptedException {
    var stopped = new AtomicBoolean();
    var tried = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!stopped.getAndSet(true)) {
                    OUT.println("\nStopping …");
                    suite.giveUp();
                    awaitQuietly(tried);
                    suite.stop();
                    OUT.println("Stopped. The data stays in " + config.data());
                  }
                  ended.countDown();
                }));
    OUT.println("Starting in " + config.data());
    try {
      suite.start(OUT::println);
    } catch (RuntimeException e) {
      if (stopped.getAndSet(true)) {
        // Somebody stops it just now, and says so himself.
        return STOPPED;
      }
      throw e;
    } finally {
      tried.countDown();
    }
    OUT.println(welcome());
    if (detach) {
      stopped.set(true);
      return 0;
    }
    OUT.println("Ctrl-C stops everything.");
    ended.await();
    return 0;
  }

  /** Until the start that was given up has come back; it stops its parts itself. */
  private static void awaitQuietly(CountDownLatch tried) {
    try {
      if (!tried.await(GIVES_UP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        OUT.println("the start does not end; what it started meanwhile is stopped now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int down() {
    LauncherSeat.dismissHolder(config);
    suite.stop();
    OUT.println("Stopped. The data stays in " + config.data());
    return 0;
  }

  private int directory(List<String> words) throws IOException, InterruptedException {
    if (words.isEmpty() || !words.removeFirst().equals("load")) {
      System.err.println("usage: ./suite directory load FILE.csv [--dry-run] [--yes]");
      return 2;
    }
    return suite.loadDirectory(Path.of(System.getProperty("called.from", "")), words);
  }

  private int status() {
    boolean all = true;
    for (String name : suite.parts()) {
      Optional<ProcessHandle> process = suite.process(name);
      all &= process.isPresent();
      OUT.println(
          process
              .map(
                  handle ->
                      String.format(
                          "  %-12s up    pid %-8d %4d MB  port %s  log %s",
                          name,
                          handle.pid(),
                          memory(handle),
                          port(name),
                          config.logs().resolve(name + ".log")))
              .orElse(String.format("  %-12s down", name)));
    }
    return all ? 0 : 1;
  }

  private int audit(List<String> words) {
    if (!words.equals(List.of("verify"))) {
      System.err.println("./suite audit verify");
      return 2;
    }
    if (suite.process("postgres").isEmpty()) {
      System.err.println("The database does not run; ./suite up starts it.");
      return 2;
    }
    return suite.verifyAudit();
  }

  private boolean isUp() {
    return suite.parts().stream().allMatch(part -> suite.process(part).isPresent());
  }

  private String port(String part) {
    return List.of(Port.values()).stream()
        .filter(port -> port.name().equals(part.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(port -> Integer.toString(config.port(port)))
        .orElse("-");
  }

  /** Resident megabytes of the process, from {@code /proc}. */
  private static long memory(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // It ended between the two looks.
      return 0;
    }
  }

  private String welcome() {
    return """

        Workers' Home is up.
          gateway       %s
          identity      %s
          accounts      energy.worker, energy.petition-officer, energy.aid-clerk, energy.aid-reviewer,
                        energy.aid-approver, energy.cashier, yubei.worker, yubei.suggestion-reviewer,
                        yubei.finance-verifier, city.auditor … (unions: energy, yubei, beibei, city;
                        the password of all is "demo")
          try next      "The chain, by hand" in README.md; ./suite status; ./suite logs petition
        """
        .formatted(config.url(Port.GATEWAY), config.issuer());
  }
}
