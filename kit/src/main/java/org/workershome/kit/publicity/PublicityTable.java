package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;

/** The rows of {@code publicity}, in the transaction at hand. */
@Singleton
class PublicityTable {
  private static final int DEEPEST_INDEXED = 5;

  private static final String SELECT =
      """
      select id, kind, subject_id, place, title, union_path::text, audience::text, screening_union, screener_roles,
        candidate_refs, state, round, sha256, working_days, starts_on, ends_on, ends_provisional, frozen_by_ref,
        withdrawal_reason, withdrawal_by_ref, anchors, created_at, ended_at, version, escalated_union
      from publicity """;

  private static final String INSERT =
      """
      insert into publicity (id, kind, subject_id, place, title, union_path, audience, screening_union, reader_roles,
        publisher_roles, approver_roles, screener_roles, candidate_refs, state, round, sha256, frozen_by, frozen_by_ref,
        created_at, version)
      values (?, ?, ?, ?, ?, ?::ltree, ?::ltree, ?, ?, ?, ?, ?, ?, 'FROZEN', 1, ?, ?, ?, ?, 1)""";

  private final ScopedSql sql;

  PublicityTable(ScopedSql sql) {
    this.sql = sql;
  }

  void insert(
      UUID id,
      PublicityKind kind,
      String subjectId,
      PublicList list,
      UnionPath screening,
      String sha256,
      Caller maker,
      Instant now) {
    sql.change(
        INSERT,
        id,
        kind.code(),
        subjectId,
        kind.place(),
        list.title(),
        list.owner(),
        list.audience(),
        screening,
        ListRoles.readers(kind),
        ListRoles.wire(kind.publishers()),
        ListRoles.wire(kind.approvers()),
        ListRoles.wire(kind.screeners()),
        refs(list),
        sha256,
        maker.subject(),
        maker.requirePersonRef(),
        now);
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  Publicity require(UUID id) {
    return sql.first(SELECT + " where id = ?", PublicityTable::read, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * As {@link #require}; until the transaction ends nobody else changes it, and nobody objects. It
   * is an advisory lock because those who object may not lock the row.
   */
  Publicity lock(UUID id) {
    hold("pg_advisory_xact_lock", id);
    return require(id);
  }

  /** As {@link #lock}, but those who object do not wait for each other. */
  Publicity lockShared(UUID id) {
    hold("pg_advisory_xact_lock_shared", id);
    return require(id);
  }

  /** The newest of a record that was not withdrawn, as far as the caller may see it. */
  Optional<Publicity> of(String kind, String subjectId) {
    return sql.first(
        SELECT + " where kind = ? and subject_id = ? and state <> 'WITHDRAWN'",
        PublicityTable::read,
        kind,
        subjectId);
  }

  /**
   * @param screening those whose objections the caller's union screens, or was told of as overdue,
   *     instead of those of his union and below
   */
  List<Publicity> list(
      Caller caller, boolean screening, @Nullable PublicityState state, PageRequest page) {
    List<UnionPath> levels = caller.requireUnion().levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    StringBuilder where = new StringBuilder(" where ");
    List<Object> parameters = new ArrayList<>();
    if (screening) {
      where.append("(screening_union = ? or escalated_union = ?)");
      parameters.add(caller.requireUnion());
      parameters.add(caller.requireUnion());
    } else {
      where.append("l").append(level).append(" = ?");
      parameters.add(levels.get(level - 1));
    }
    if (state != null) {
      where.append(" and state = ?");
      parameters.add(state);
    }
    page.after()
        .ifPresent(
            after -> {
              where.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    where.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return sql.list(SELECT + where, PublicityTable::read, parameters.toArray());
  }

  /** The next of those that are shown and not concluded, in the order of their ids. */
  List<Publicity> published(UUID after, int most) {
    return sql.list(
        SELECT + " where state = 'PUBLISHED' and id > ? order by id limit ?",
        PublicityTable::read,
        after,
        most);
  }

  /** Not a change that anybody who handles the list would have to know: its version stays. */
  void escalate(UUID id, UnionPath above) {
    sql.change(
        "update publicity set escalated_union = ? where id = ? and escalated_union is null",
        above,
        id);
  }

  /**
   * Changes a row that this transaction has locked, and counts its version.
   *
   * @param assignments columns with their places, never from outside
   */
  void change(Publicity before, String assignments, @Nullable Object... values) {
    List<@Nullable Object> parameters = new ArrayList<>();
    for (@Nullable Object value : values) {
      parameters.add(value);
    }
    parameters.add(before.id());
    parameters.add(before.version());
    int changed =
        sql.change(
            "update publicity set "
                + assignments
                + ", version = version + 1 where id = ? and version = ?",
            parameters.toArray());
    if (changed != 1) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
  }

  static Collection<String> refs(PublicList list) {
    return list.lines().stream()
        .flatMap(line -> line.personRef().stream())
        .distinct()
        .collect(Collectors.toList());
  }

  private void hold(String lock, UUID id) {
    sql.list(
        "select " + lock + "(hashtextextended('publicity' || chr(31) || ?, 0))",
        row -> true,
        id.toString());
  }

  private static Publicity read(ResultSet row) throws SQLException {
    return new Publicity(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("subject_id"),
        PublicityPlace.valueOf(row.getString("place")),
        row.getString("title"),
        new UnionPath(row.getString("union_path")),
        new UnionPath(row.getString("audience")),
        new UnionPath(row.getString("screening_union")),
        List.of((String[]) row.getArray("screener_roles").getArray()),
        List.of((String[]) row.getArray("candidate_refs").getArray()),
        PublicityState.valueOf(row.getString("state")),
        row.getInt("round"),
        row.getString("sha256"),
        row.getObject("working_days", Integer.class),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getBoolean("ends_provisional"),
        row.getString("frozen_by_ref"),
        row.getString("withdrawal_reason"),
        row.getString("withdrawal_by_ref"),
        row.getInt("anchors"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"),
        row.getLong("version"),
        union(row.getString("escalated_union")));
  }

  private static @Nullable UnionPath union(@Nullable String path) {
    return path == null ? null : new UnionPath(path);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
