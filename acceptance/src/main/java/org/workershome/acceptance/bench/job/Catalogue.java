package org.workershome.acceptance.bench.job;

import java.util.List;
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
              "trust",
              "what audit and row-level security cost in the database; below its floors it fails",
              Set.of(Tool.PGBENCH),
              TrustJob::new),
          new Entry(
              "petitions-submit",
              "a submit with a million petitions of 2,000 unions in the tables",
              Set.of(Tool.WRK, Tool.PGBENCH),
              bed -> new Million(bed, new SubmitJob(bed))),
          new Entry(
              "petitions-latency",
              "the same at half of the highest load, asked at fixed times",
              Set.of(Tool.WRK),
              bed -> new Million(bed, new SubmitLatencyJob(bed))),
          new Entry(
              "petitions-page",
              "a filtered page of fifty of a work list, of a million petitions",
              Set.of(Tool.WRK, Tool.PGBENCH),
              bed -> new Million(bed, new WorkListJob(bed))),
          new Entry(
              "petitions-reading",
              "pages at the root, in the middle and at the bottom of the tree, searches, figures",
              Set.of(),
              bed -> new Million(bed, new ReadingJob(bed))),
          new Entry(
              "start",
              "./suite up from a built tree, with empty data and again with existing data",
              Set.of(),
              StartJob::new));

  /** Whose goals are promises: a run that misses one has failed. */
  private static final Set<String> PROMISED = Set.of("trust");

  private Catalogue() {}

  /**
   * A job that can be run.
   *
   * @param tools without these it is left out
   */
  public record Entry(String name, String title, Set<Tool> tools, Function<Bed, BenchJob> make) {
    public boolean isPromised() {
      return PROMISED.contains(name);
    }
  }

  public static List<Entry> all() {
    return ENTRIES;
  }

  /**
   * The job of this name, or all whose names begin with it: {@code petitions} for {@code
   * petitions-submit} and its like. None when nobody is called so.
   */
  public static List<Entry> named(String name) {
    List<Entry> exactly = ENTRIES.stream().filter(entry -> entry.name().equals(name)).toList();
    return exactly.isEmpty()
        ? ENTRIES.stream().filter(entry -> entry.name().startsWith(name + "-")).toList()
        : exactly;
  }
}
