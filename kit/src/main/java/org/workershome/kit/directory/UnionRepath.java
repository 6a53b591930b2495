package org.workershome.kit.directory;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;

/**
 * Takes the records of unions that moved to their new place: every table once from its first page
 * to its last, some pages in a transaction. Only {@code union_path} changes: numbers, versions and
 * copied names stay. What is written to the old place meanwhile, by callers whose token still names
 * it, is found by the runs that {@link RepathSweep} starts until one finds nothing.
 */
@Singleton
class UnionRepath implements JobHandler {
  static final String KIND = "union-repath";

  /**
   * By pages, because not every table has an index by union: a row that an update puts on a later
   * page has its new path already, and is passed by.
   */
  private static final String STEP =
      """
      update %1$s as moved set %2$s = move.new_path::%3$s
      from unnest(?, ?) as move (old_path, new_path)
      where moved.%2$s = move.old_path::%3$s and moved.ctid >= ?::tid and moved.ctid < ?::tid""";

  private static final String TYPE =
      "select format_type(atttypid, atttypmod) from pg_attribute"
          + " where attrelid = ?::regclass and attname = ? and not attisdropped";

  /** Of a partitioned table the longest partition: the same pages of each are taken together. */
  private static final String PAGES =
      "select coalesce(max(pg_relation_size(relid) / current_setting('block_size')::bigint), 0)"
          + " from (select ?::regclass as relid"
          + " union all select relid from pg_partition_tree(?::regclass)) as parts";

  private final DirectorySql sql;
  private final List<RepathedTables> services;
  private final Clock clock;
  private final int pagesPerStep;
  private final Duration settle;

  UnionRepath(
      DirectorySql sql,
      @All List<RepathedTables> services,
      Clock clock,
      @ConfigProperty(name = "workershome.directory.repath-pages", defaultValue = "256")
          int pagesPerStep,
      @ConfigProperty(name = "workershome.directory.repath-settles", defaultValue = "PT1H")
          Duration settle) {
    this.sql = sql;
    this.services = services;
    this.clock = clock;
    this.pagesPerStep = pagesPerStep;
    this.settle = settle;
  }

  private record Move(long position, String oldPath, String newPath) {}

  /** The statement that moves the rows of some pages of a table. */
  private record Step(String sql, long pages) {}

  /**
   * @param columns of which list {@code table} is a place: a release may bring another one, and
   *     what was left out of it would never be found
   * @param from the page to go on with
   * @param moved rows that this run has moved so far
   * @param upTo the last move that this run takes along
   */
  private record Place(
      int columns, int table, long from, long moved, long upTo, OffsetDateTime began) {
    static Optional<Place> read(String text) {
      String[] parts = text.split(" ", -1);
      return parts.length != 6
          ? Optional.empty()
          : Optional.of(
              new Place(
                  Integer.parseInt(parts[0]),
                  Integer.parseInt(parts[1]),
                  Long.parseLong(parts[2]),
                  Long.parseLong(parts[3]),
                  Long.parseLong(parts[4]),
                  OffsetDateTime.parse(parts[5])));
    }

    String text() {
      return columns + " " + table + " " + from + " " + moved + " " + upTo + " " + began;
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    List<RepathColumn> columns = RepathColumn.of(services);
    Place place =
        run.checkpoint()
            .flatMap(Place::read)
            .filter(kept -> kept.columns() == columns.hashCode())
            .orElseGet(() -> beginning(columns));
    List<Move> moves = moves(place.upTo());
    if (moves.isEmpty()) {
      return;
    }
    long done = 0;
    List<Step> steps = columns.stream().map(this::step).toList();
    long total = steps.stream().mapToLong(Step::pages).sum();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      for (long from = i == place.table() ? place.from() : 0;
          i >= place.table() && from < step.pages();
          from += pagesPerStep) {
        place = move(run, step, moves, place, i, from, Math.min(total, done + from), total);
      }
      done += step.pages();
    }
    settle(place);
  }

  private Place move(
      JobRun run,
      Step step,
      List<Move> moves,
      Place place,
      int index,
      long from,
      long done,
      long total) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              int moved =
                  sql.change(
                      step.sql(),
                      DirectorySql.texts(moves.stream().map(Move::oldPath).toList()),
                      DirectorySql.texts(moves.stream().map(Move::newPath).toList()),
                      "(" + from + ",0)",
                      "(" + (from + pagesPerStep) + ",0)");
              var next =
                  new Place(
                      place.columns(),
                      index,
                      from + pagesPerStep,
                      place.moved() + moved,
                      place.upTo(),
                      place.began());
              run.checkpoint(next.text(), done, total);
              return next;
            });
  }

  /** A move is settled when a whole run, begun long enough after it, found nothing to move. */
  private void settle(Place place) {
    if (place.moved() > 0) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.change(
                    "update directory_move set settled_at = ?"
                        + " where settled_at is null and position <= ? and recorded_at <= ?",
                    OffsetDateTime.now(clock),
                    place.upTo(),
                    place.began().minus(settle)));
  }

  private Place beginning(List<RepathColumn> columns) {
    long last =
        sql.read(
                "select coalesce(max(position), 0) from directory_move where settled_at is null",
                row -> row.getLong(1))
            .getFirst();
    return new Place(columns.hashCode(), 0, 0, 0, last, OffsetDateTime.now(clock));
  }

  /** From where each moved union stood at any time to where it stands after all of its moves. */
  private List<Move> moves(long upTo) {
    return sql.read(
        """
        select distinct on (moved.old_path) moved.position, ltree2text(moved.old_path),
          ltree2text(last.new_path)
        from directory_move moved
        join lateral (select new_path from directory_move later
          where later.code = moved.code and later.position <= ? order by position desc limit 1) last
          on true
        where moved.settled_at is null and moved.position <= ? and moved.old_path <> last.new_path
        order by moved.old_path, moved.position desc""",
        row -> new Move(row.getLong(1), row.getString(2), row.getString(3)),
        upTo,
        upTo);
  }

  private Step step(RepathColumn column) {
    String type =
        sql.read(TYPE, row -> row.getString(1), column.table(), column.column()).getFirst();
    long pages = sql.read(PAGES, row -> row.getLong(1), column.table(), column.table()).getFirst();
    return new Step(String.format(STEP, column.table(), column.column(), type), pages);
  }
}
