package org.workershome.acceptance.bench.tool;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SQL load in a closed loop with prepared statements. */
public final class Pgbench {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final int THREADS = 2;

  private final Workshop workshop;

  public Pgbench(Workshop workshop) {
    this.workshop = workshop;
  }

  /** A database and who asks. */
  public record Login(String jdbcUrl, String user, String password) {
    private URI address() {
      return URI.create(jdbcUrl.substring("jdbc:".length()));
    }

    @Override
    public String toString() {
      return "Login[" + jdbcUrl + " " + user + "]";
    }
  }

  /**
   * What to do.
   *
   * @param variables constants of the script, sent to the server as they are
   */
  public record Script(Path file, SortedMap<String, String> variables) {
    public Script {
      variables = new TreeMap<>(variables);
    }
  }

  /** As many transactions as there is time for. */
  public PgbenchSummary runFor(Duration duration, Login login, Script script, int clients) {
    return run(
        List.of("-T", Long.toString(duration.toSeconds())), duration, login, script, clients);
  }

  /** So many transactions of each client. */
  public PgbenchSummary runTransactions(int each, Login login, Script script, int clients) {
    return run(
        List.of("-t", Integer.toString(each)), Duration.ofMinutes(5), login, script, clients);
  }

  private PgbenchSummary run(
      List<String> size, Duration longest, Login login, Script script, int clients) {
    URI address = login.address();
    List<String> arguments = new ArrayList<>();
    arguments.add(Tool.PGBENCH.path().toString());
    arguments.addAll(List.of("-n", "-M", "prepared", "-c", Integer.toString(clients)));
    arguments.addAll(List.of("-j", Integer.toString(Math.min(clients, THREADS))));
    arguments.addAll(size);
    arguments.addAll(List.of("-f", script.file().toString()));
    script
        .variables()
        .forEach((name, value) -> arguments.addAll(List.of("-D", name + "=" + value)));
    var environment =
        Map.of(
            "PGHOST", address.getHost(),
            "PGPORT", Integer.toString(address.getPort()),
            "PGDATABASE", address.getPath().substring(1),
            "PGUSER", login.user(),
            "PGPASSWORD", login.password());
    String printed =
        new Command(arguments, environment, workshop.folder()).run(workshop, longest.plus(GRACE));
    PgbenchSummary summary = PgbenchSummary.parse(printed);
    if (summary.failed() > 0 || summary.aborted()) {
      throw new BenchTrouble("pgbench's transactions failed:\n" + printed);
    }
    return summary;
  }
}
