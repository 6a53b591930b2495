package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.rowscope.ScopedSql;

/** Frozen lists and what stays of their rounds, in the transaction at hand. */
@Singleton
class SnapshotTable {
  private static final String SELECT =
      """
      select s.publicity_id, s.round, s.kind, s.place, s.title, c.content, s.sha256, s.starts_on, s.ends_on,
        s.published_at
      from publicity_snapshot s join publicity_content c using (publicity_id, round) """;

  private final ScopedSql sql;

  /** A list that must not come again as it was. */
  record Upheld(UUID publicity, int round, String sha256) {
    /** The round is part of what is hashed, so a list is hashed as if it were of that one. */
    boolean isSameAs(String kind, PublicList list) {
      return Snapshot.of(publicity, round, kind, list).sha256().equals(sha256);
    }
  }

  SnapshotTable(ScopedSql sql) {
    this.sql = sql;
  }

  void add(
      UUID id,
      int round,
      PublicityKind kind,
      PublicList list,
      UnionPath screening,
      Snapshot snapshot,
      Instant now) {
    sql.change(
        """
        insert into publicity_snapshot (publicity_id, round, kind, place, title, union_path, audience, screening_union,
          reader_roles, screener_roles, sha256, frozen_at, state)
        values (?, ?, ?, ?, ?, ?::ltree, ?::ltree, ?, ?, ?, ?, ?, 'PREPARED')""",
        id,
        round,
        kind.code(),
        kind.place(),
        list.title(),
        list.owner(),
        list.audience(),
        screening,
        ListRoles.allReaders(kind),
        ListRoles.wire(kind.screeners()),
        snapshot.sha256(),
        now);
    sql.change(
        "insert into publicity_content (publicity_id, round, content) values (?, ?, ?)",
        id,
        round,
        snapshot.content());
  }

  void show(UUID id, int round, LocalDate startsOn, LocalDate endsOn, Instant now) {
    sql.change(
        """
        update publicity_snapshot set state = 'SHOWN', starts_on = ?, ends_on = ?, published_at = ?
        where publicity_id = ? and round = ?""",
        startsOn,
        endsOn,
        now,
        id,
        round);
  }

  void endsOn(UUID id, int round, LocalDate endsOn) {
    sql.change(
        "update publicity_snapshot set ends_on = ? where publicity_id = ? and round = ?",
        endsOn,
        id,
        round);
  }

  /** The end moved on; a list that was taken down before it is shown again. */
  void runsTo(UUID id, int round, LocalDate endsOn, LocalDate today) {
    sql.change(
        """
        update publicity_snapshot set ends_on = ?, state = case when ? then 'SHOWN' else state end
        where publicity_id = ? and round = ? and outcome is null""",
        endsOn,
        !endsOn.isBefore(today),
        id,
        round);
  }

  /**
   * Lists of a record against which an objection was verified, of all its publicities, the
   * withdrawn ones as well.
   */
  List<Upheld> upheld(String kind, String subjectId) {
    return sql.list(
        """
        select s.publicity_id, s.round, s.sha256
        from publicity p join publicity_snapshot s on s.publicity_id = p.id
        where p.kind = ? and p.subject_id = ? and exists (
          select 1 from publicity_objection o
          where o.publicity_id = s.publicity_id and o.round = s.round and o.state = 'VERIFIED')""",
        row ->
            new Upheld(
                row.getObject("publicity_id", UUID.class),
                row.getInt("round"),
                row.getString("sha256")),
        kind,
        subjectId);
  }

  /** The round is over, and what was shown is not seen any more but by whoever screens. */
  void end(UUID id, int round, String outcome) {
    sql.change(
        """
        update publicity_snapshot set state = 'ENDED', outcome = ?
        where publicity_id = ? and round = ?""",
        outcome,
        id,
        round);
  }

  /** Those who screen one level up see what was objected to. */
  void escalate(UUID id, UnionPath above) {
    sql.change(
        "update publicity_snapshot set escalated_union = ?"
            + " where publicity_id = ? and escalated_union is null",
        above,
        id);
  }

  /** Nobody screens objections to any round any more. */
  void close(UUID id) {
    sql.change("update publicity_snapshot set state = 'CLOSED' where publicity_id = ?", id);
  }

  /**
   * One whose end is provisional waits: it may have to be shown again.
   *
   * @return how many lists left the sight of their audience
   */
  int endBefore(LocalDate today) {
    return sql.change(
        """
        update publicity_snapshot s set state = 'ENDED' where state = 'SHOWN' and ends_on < ?
          and not exists (select 1 from publicity p where p.id = s.publicity_id and p.ends_provisional)""",
        today);
  }

  /** Whatever the caller may see of it. */
  Optional<Shown> find(UUID id, int round) {
    return sql.first(
        SELECT + " where publicity_id = ? and round = ?", SnapshotTable::read, id, round);
  }

  /** What is shown on the day; a list whose end nobody swept yet is not. */
  Optional<Shown> shown(UUID id, PublicityPlace place, LocalDate day) {
    return sql.first(
        SELECT
            + " where publicity_id = ? and place = ? and state = 'SHOWN' and ? between starts_on and ends_on",
        SnapshotTable::read,
        id,
        place,
        day);
  }

  /**
   * @param audiences the caller's union and those above; empty for lists of the public page
   */
  List<Shown> list(PublicityPlace place, List<String> audiences, LocalDate day, PageRequest page) {
    StringBuilder where =
        new StringBuilder(
            " where place = ? and state = 'SHOWN' and ? between starts_on and ends_on");
    List<Object> parameters = new ArrayList<>(List.of(place, day));
    if (!audiences.isEmpty()) {
      where.append(" and audience_text = any (?)");
      parameters.add(audiences);
    }
    page.after()
        .ifPresent(
            after -> {
              where.append(" and (published_at, publicity_id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    where.append(" order by published_at desc, publicity_id desc limit ?");
    parameters.add(page.fetch());
    return sql.list(SELECT + where, SnapshotTable::read, parameters.toArray());
  }

  List<RoundView> rounds(UUID id) {
    return sql.list(
        """
        select round, sha256, frozen_at, starts_on, ends_on, outcome from publicity_snapshot
        where publicity_id = ? order by round""",
        row ->
            new RoundView(
                row.getInt("round"),
                row.getString("sha256"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("outcome")),
        id);
  }

  private static Shown read(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject("publicity_id", UUID.class),
        row.getInt("round"),
        row.getString("kind"),
        PublicityPlace.valueOf(row.getString("place")),
        row.getString("title"),
        row.getString("content"),
        row.getString("sha256"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        PublicityTable.instant(row, "published_at"));
  }
}
