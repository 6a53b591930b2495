package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.DirectorySql.Column;
import org.workershome.kit.inbox.CompactedEntry;
import org.workershome.kit.inbox.CompactedHandler;
import org.workershome.kit.job.Jobs;

/** Copies the register of unions, and sends their records after those that moved. */
@Singleton
class UnionCopy implements CompactedHandler<UnionCopy.Change> {
  /** PostgreSQL 18 tells the row before and after; before is empty for one that is new. */
  private static final String WRITE =
      """
      insert into directory_union as kept (code, version, removed, path, parent, name, kind, region,
        credit_code, valid_from, valid_to, successors, periods)
      select code, version, removed, path::ltree, parent, name, kind, region, credit_code, valid_from,
        valid_to, coalesce(string_to_array(successors, ','), '{}'), coalesce(periods, '[]')
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as taken (code, version, removed, path,
        parent, name, kind, region, credit_code, valid_from, valid_to, successors, periods)
      on conflict (code) do update set version = excluded.version, removed = excluded.removed,
        path = excluded.path, parent = excluded.parent, name = excluded.name, kind = excluded.kind,
        region = excluded.region, credit_code = excluded.credit_code,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        successors = excluded.successors, periods = excluded.periods
      where kept.version < excluded.version
      returning new.code, new.name, old.name, ltree2text(old.path), ltree2text(new.path)""";

  /**
   * From every place where it ever stood: of a topic only the last entry is left, so that a service
   * may hear of two moves at once, or of one that is older than its copy. Where another union
   * stands, against all rules, the records are that one's.
   */
  private static final String RECORD =
      """
      insert into directory_move (code, old_path, new_path, recorded_at)
      select code, old_path::ltree, new_path::ltree, ?
      from unnest(?, ?, ?) as moved (code, old_path, new_path)
      where not exists (select 1 from directory_union other
        where other.path_text = moved.old_path and other.code <> moved.code and not other.removed)""";

  private final DirectorySql sql;
  private final DirectoryTopics topics;
  private final List<RepathedTables> followers;
  private final Jobs jobs;
  private final Clock clock;

  UnionCopy(
      DirectorySql sql,
      DirectoryTopics topics,
      @All List<RepathedTables> followers,
      Jobs jobs,
      Clock clock) {
    this.sql = sql;
    this.topics = topics;
    this.followers = followers;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * @param union null when it was taken away
   */
  record Change(String code, long version, @Nullable UnionEntry union) {}

  private record Written(
      String code,
      @Nullable String name,
      @Nullable String oldName,
      @Nullable String oldPath,
      @Nullable String path) {
    boolean isRenamed() {
      return !Objects.equals(name, oldName);
    }

    boolean isNewOrMoved() {
      return path != null && !path.equals(oldPath);
    }
  }

  @Override
  public String topic() {
    return DirectoryJson.UNIONS;
  }

  @Override
  public boolean enabled() {
    return topics.copies("unions");
  }

  @Override
  public Change read(CompactedEntry entry) {
    if (!UnionEntry.isCode(entry.key())) {
      throw new IllegalArgumentException("a union whose key is no code");
    }
    UnionEntry union =
        entry.data() == null ? null : DirectoryJson.read(entry.data(), UnionEntry.class);
    if (union != null && !union.code().equals(entry.key())) {
      throw new IllegalArgumentException("a union under the key of another");
    }
    return new Change(entry.key(), entry.version(), union);
  }

  @Override
  public void apply(List<Change> changes) {
    List<Written> written = write(changes);
    if (written.isEmpty()) {
      return;
    }
    index(written.stream().filter(Written::isRenamed).toList());
    record(written.stream().filter(Written::isNewOrMoved).toList(), changes);
    sql.grow(DirectoryJson.UNIONS);
  }

  private List<Written> write(List<Change> changes) {
    return sql.read(
        WRITE,
        row ->
            new Written(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        new Column("text", changes.stream().map(Change::code).toList()),
        new Column("bigint", changes.stream().map(Change::version).toList()),
        new Column("boolean", changes.stream().map(change -> change.union() == null).toList()),
        column("text", changes, union -> union.current().path()),
        column("text", changes, union -> union.current().parent()),
        column("text", changes, union -> union.current().name()),
        column("text", changes, UnionEntry::kind),
        column("text", changes, UnionEntry::region),
        column("text", changes, UnionEntry::creditCode),
        column("date", changes, union -> date(union.validFrom())),
        column("date", changes, union -> date(union.validTo())),
        column("text", changes, UnionCopy::successors),
        column("text", changes, union -> DirectoryJson.text(union.periods())));
  }

  private void index(List<Written> renamed) {
    if (renamed.isEmpty()) {
      return;
    }
    sql.change(
        "delete from directory_union_gram where code = any (?)",
        DirectorySql.texts(renamed.stream().map(Written::code).toList()));
    List<String> codes = new ArrayList<>();
    List<String> grams = new ArrayList<>();
    for (Written union : renamed) {
      if (union.name() != null) {
        for (String gram : NameGrams.of(union.name())) {
          codes.add(union.code());
          grams.add(gram);
        }
      }
    }
    sql.change(
        "insert into directory_union_gram (gram, code) select * from unnest(?, ?) on conflict do nothing",
        DirectorySql.texts(grams),
        DirectorySql.texts(codes));
  }

  private void record(List<Written> moved, List<Change> changes) {
    Map<String, UnionEntry> entries = new HashMap<>();
    changes.stream()
        .filter(change -> change.union() != null)
        .forEach(change -> entries.put(change.code(), requireNonNull(change.union())));
    List<String> codes = new ArrayList<>();
    List<String> before = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (Written union : moved) {
      Set<String> places = new LinkedHashSet<>();
      requireNonNull(entries.get(union.code()))
          .periods()
          .forEach(period -> places.add(period.path()));
      if (union.oldPath() != null) {
        places.add(union.oldPath());
      }
      places.remove(union.path());
      for (String place : places) {
        codes.add(union.code());
        before.add(place);
        now.add(requireNonNull(union.path()));
      }
    }
    if (codes.isEmpty() || followers.isEmpty()) {
      return;
    }
    // As refuse_old_place() waits for it.
    sql.read(
        "select pg_advisory_xact_lock(hashtextextended('directory_move', 0))::text",
        row -> row.getString(1));
    sql.change(
        RECORD,
        OffsetDateTime.now(clock),
        DirectorySql.texts(codes),
        DirectorySql.texts(before),
        DirectorySql.texts(now));
    var unused = jobs.start(UnionRepath.KIND, "");
  }

  private static @Nullable String successors(UnionEntry union) {
    List<String> codes = union.successors();
    return codes == null || codes.isEmpty() ? null : String.join(",", codes);
  }

  private static @Nullable Date date(@Nullable LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  private static Column column(
      String type, List<Change> changes, Function<UnionEntry, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>(changes.size());
    for (Change change : changes) {
      UnionEntry union = change.union();
      values.add(union == null ? null : value.apply(union));
    }
    return new Column(type, values);
  }
}
