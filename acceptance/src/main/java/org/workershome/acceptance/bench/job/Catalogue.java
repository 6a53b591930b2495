package org.workershome.acceptance.bench.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.tool.Tool;

/** All jobs, in the order in which they run. */
public final class Catalogue {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "submit",
              "a worker submits a petition: scope, idempotency, petition, timeline, one commit",
              Set.of(Tool.WRK, Tool.PGBENCH),
              SubmitJob::new),
          new Entry(
              "relay",
              "the outbox's relay drains a backlog of committed events into Kafka",
              Set.of(Tool.PGBENCH),
              RelayJob::new),
          new Entry(
              "relay-latency",
              "500 registrations a second, each with an event: when a consumer sees it",
              Set.of(),
              RelayLatencyJob::new),
          new Entry(
              "hop",
              "a GET through the gateway, token checked",
              Set.of(Tool.WRK, Tool.NGINX),
              HopJob::new),
          new Entry(
              "start",
              "./suite up from a built tree, with empty data and again with existing data",
              Set.of(),
              StartJob::new));

  private Catalogue() {}

  /**
   * A job that can be run.
   *
   * @param tools without these it is left out
   */
  public record Entry(String name, String title, Set<Tool> tools, Function<Bed, BenchJob> make) {}

  public static List<Entry> all() {
    return ENTRIES;
  }

  public static Optional<Entry> named(String name) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}
