package org.workershome.acceptance.bench.job;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.measure.Meter;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Pgbench;
import org.workershome.acceptance.bench.tool.Workshop;
import org.workershome.acceptance.client.Accounts;
import org.workershome.local.LocalSuite;
import org.workershome.local.SuiteConfig;
import org.workershome.local.SuiteConfig.Port;

/**
 * What jobs lie in: a suite of the bench's own, on free ports and in its own folder, started when
 * the first job asks for it, and the means to measure it.
 */
public final class Bed implements AutoCloseable {
  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final Path project;
  private final Path folder;
  private final Clock clock;
  private final Consumer<String> progress;
  private final Workshop workshop;
  private final Meter meter = new Meter();
  private final AtomicInteger runs = new AtomicInteger();
  private final List<Runnable> atEnd = new ArrayList<>();
  private volatile boolean closed;
  private volatile @Nullable LocalSuite suite;
  private @Nullable Accounts accounts;

  /**
   * @param folder everything that is written during the run
   */
  public Bed(Path project, Path folder, Clock clock, Consumer<String> progress) {
    this.project = project;
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
    this.workshop = new Workshop(folder.resolve("tools"));
  }

  synchronized LocalSuite suite() {
    LocalSuite known = suite;
    if (closed) {
      // A job that was interrupted must not start again what is being stopped.
      throw new BenchTrouble("the run is being ended");
    }
    if (known == null) {
      progress.accept("starting the suite in " + folder.resolve("suite"));
      known = new LocalSuite(SuiteConfig.onFreePorts(project, folder.resolve("suite")));
      // Known before it is up, so that an interrupted start is stopped, too.
      suite = known;
      known.start(progress);
      accounts =
          new Accounts(
              HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
              URI.create(known.config().issuer()),
              clock);
    }
    return known;
  }

  /** For what a job leaves behind when the run is interrupted; may be done twice. */
  synchronized void atEnd(Runnable undo) {
    atEnd.add(undo);
  }

  Path project() {
    return project;
  }

  Path folder() {
    return folder;
  }

  Clock clock() {
    return clock;
  }

  Workshop workshop() {
    return workshop;
  }

  /** Two runs on one database must not make the same keys. */
  int nextRun() {
    return runs.incrementAndGet();
  }

  void say(String line) {
    progress.accept(line);
  }

  /** An access token of a demo account, good for some minutes. */
  synchronized String token(String account) {
    suite();
    Accounts known = accounts;
    if (known == null) {
      throw new IllegalStateException("a suite without accounts");
    }
    return known.person(account);
  }

  URI url(Port port, String path) {
    return URI.create(suite().config().url(port) + path);
  }

  /** The database as the service itself sees it. */
  Pgbench.Login application(String service) {
    int port = suite().config().port(Port.POSTGRES);
    return new Pgbench.Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + service,
        service + "_app",
        suite().secret(service + "_app"));
  }

  Connection administrator(String service) {
    try {
      return suite().database(service);
    } catch (SQLException e) {
      throw new BenchTrouble("no connection to the database of " + service, e);
    }
  }

  Path postgresLog() {
    return suite().config().data().resolve("logs/postgres.log");
  }

  /** CPU time of all parts of the suite and of what else takes part, beside the work. */
  Sample measure(Map<String, Long> besides, Supplier<Outcome> work) {
    Map<String, Long> processes = new HashMap<>(besides);
    LocalSuite running = suite();
    for (String part : running.parts()) {
      running.process(part).ifPresent(process -> processes.put(part, process.pid()));
    }
    return meter.measure(processes, work);
  }

  Sample measure(Supplier<Outcome> work) {
    return measure(Map.of(), work);
  }

  /** Each timed run begins with a clean log, or one side would pay for what the other wrote. */
  void checkpoint() {
    try (Connection connection = administrator("postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("checkpoint");
    } catch (SQLException e) {
      throw new BenchTrouble("no checkpoint", e);
    }
  }

  /**
   * What is answered must be on the disk, on both sides, or the comparison is worth nothing.
   *
   * @return the line for the report
   */
  String assertDurable(String service) {
    Pgbench.Login login = application(service);
    try (Connection connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        Statement sql = connection.createStatement()) {
      for (String setting : MUST_BE_ON) {
        try (ResultSet row = sql.executeQuery("show " + setting)) {
          if (!row.next() || !row.getString(1).equals("on")) {
            throw new BenchTrouble(setting + " is not on for " + login.user());
          }
        }
      }
      return "durable: " + String.join(", ", MUST_BE_ON) + " are on for " + login.user();
    } catch (SQLException e) {
      throw new BenchTrouble("the settings of PostgreSQL cannot be read", e);
    }
  }

  /** Stops the suite, if it runs; a later job may start it again. */
  public synchronized void stopSuite() {
    LocalSuite known = suite;
    suite = null;
    accounts = null;
    if (known != null) {
      known.stop();
    }
  }

  @Override
  public void close() {
    closed = true;
    workshop.close();
    LocalSuite known = suite;
    if (known != null) {
      // First without waiting for a start under way, which ends by losing its parts.
      known.stop();
    }
    synchronized (this) {
      stopSuite();
      atEnd.forEach(Runnable::run);
      atEnd.clear();
    }
  }
}
