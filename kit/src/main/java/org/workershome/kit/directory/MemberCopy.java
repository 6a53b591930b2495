package org.workershome.kit.directory;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.DirectorySql.Column;
import org.workershome.kit.inbox.CompactedEntry;
import org.workershome.kit.inbox.CompactedHandler;

/** Copies the register of members. */
@Singleton
class MemberCopy implements CompactedHandler<MemberCopy.Change> {
  private static final String WRITE =
      """
      insert into directory_member as kept (person_ref, version, removed, union_code, identity_class,
        front_line, migrant, model_worker, since, until, earlier)
      select person_ref, version, removed, union_code, identity_class, coalesce(front_line, false),
        coalesce(migrant, false), coalesce(model_worker, false), since, until, earlier
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as taken (person_ref, version, removed, union_code,
        identity_class, front_line, migrant, model_worker, since, until, earlier)
      on conflict (person_ref) do update set version = excluded.version, removed = excluded.removed,
        union_code = excluded.union_code, identity_class = excluded.identity_class,
        front_line = excluded.front_line, migrant = excluded.migrant,
        model_worker = excluded.model_worker, since = excluded.since, until = excluded.until,
        earlier = excluded.earlier
      where kept.version < excluded.version""";

  private final DirectorySql sql;
  private final DirectoryTopics topics;

  MemberCopy(DirectorySql sql, DirectoryTopics topics) {
    this.sql = sql;
    this.topics = topics;
  }

  /**
   * @param member null when the person was taken away
   */
  record Change(String personRef, long version, @Nullable MemberEntry member) {}

  @Override
  public String topic() {
    return DirectoryJson.MEMBERS;
  }

  @Override
  public boolean enabled() {
    return topics.copies("members");
  }

  @Override
  public Change read(CompactedEntry entry) {
    if (!MemberEntry.isPersonRef(entry.key())) {
      throw new IllegalArgumentException("a member whose key is no reference of a person");
    }
    return new Change(
        entry.key(),
        entry.version(),
        entry.data() == null ? null : DirectoryJson.read(entry.data(), MemberEntry.class));
  }

  @Override
  public void apply(List<Change> changes) {
    int written =
        sql.change(
            WRITE,
            new Column("text", changes.stream().map(Change::personRef).toList()),
            new Column("bigint", changes.stream().map(Change::version).toList()),
            new Column("boolean", changes.stream().map(change -> change.member() == null).toList()),
            column("text", changes, member -> member.current().union()),
            column("text", changes, member -> member.current().identityClass()),
            column("boolean", changes, member -> member.current().frontLine()),
            column("boolean", changes, member -> member.current().migrant()),
            column("boolean", changes, member -> member.current().modelWorker()),
            column("date", changes, member -> date(member.current().from())),
            column("date", changes, member -> date(member.current().to())),
            column("text", changes, MemberCopy::earlier));
    if (written > 0) {
      sql.grow(DirectoryJson.MEMBERS);
    }
  }

  private static @Nullable String earlier(MemberEntry member) {
    List<Membership> all = member.memberships();
    return all.size() == 1 ? null : DirectoryJson.text(all.subList(0, all.size() - 1));
  }

  private static @Nullable Date date(@Nullable LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  private static Column column(
      String type, List<Change> changes, Function<MemberEntry, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>(changes.size());
    for (Change change : changes) {
      MemberEntry member = change.member();
      values.add(member == null ? null : value.apply(member));
    }
    return new Column(type, values);
  }
}
