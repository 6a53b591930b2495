package org.workershome.petition.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.PetitionStateName;

/** Open cases by who handles them, and the rows of what went over. */
@ApplicationScoped
class SuccessionTable {
  /** Received by the union, which the level finds, or sent to it. An accusation goes by no list. */
  private static final String OPEN =
      """
      from petition p where p.id in (
          select r.id from petition r where r.%s = ?
          union select f.petition_id from petition_forward f where f.to_path <@ ?::ltree
          union select s.petition_id from petition_succession s where s.to_path <@ ?::ltree)
        and not p.sealed and p.state not in ('TERMINATED', 'CLOSED', 'NOT_ACCEPTED')
        and coalesce(p.handling_path, p.union_path) <@ ?::ltree\
      """;

  private static final String ADD =
      """
      insert into petition_succession (id, petition_id, union_path, person_ref, from_path, to_path, reason, moved_at,
        moved_by_subject, moved_by_ref)
      values (?, ?, ?::ltree, ?, ?::ltree, ?::ltree, ?, ?, ?, ?)\
      """;

  private static final String LET_IN =
      """
      insert into case_access (id, petition_id, union_path, exact, reason, granted_at, granted_by_ref)
      values (?, ?, ?::ltree, false, 'SUCCESSION', ?, ?)
      on conflict (petition_id, ltree2text(union_path)) where union_path is not null and until is null do nothing\
      """;

  private static final String LET_OUT =
      "update case_access set until = ? where petition_id = ? and union_path = ?::ltree and until"
          + " is null";

  private final CaseSql sql;

  SuccessionTable(CaseSql sql) {
    this.sql = sql;
  }

  List<OpenCaseView> open(UnionPath from, @Nullable String proposed, int most) {
    PetitionScope scope = PetitionScope.of(from);
    return sql.read(
        row ->
            new OpenCaseView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                PetitionStateName.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                proposed),
        "select p.id, p.number, coalesce(p.handling_path, p.union_path)::text, p.state,"
            + " p.received_on, p.owner_name "
            + OPEN.formatted(scope.column())
            + " order by p.created_at, p.id limit ?",
        scope.value(),
        from.value(),
        from.value(),
        from.value(),
        most);
  }

  long countOpen(UnionPath from) {
    PetitionScope scope = PetitionScope.of(from);
    return sql.read(
            row -> row.getLong(1),
            "select count(*) " + OPEN.formatted(scope.column()),
            scope.value(),
            from.value(),
            from.value(),
            from.value())
        .getFirst();
  }

  /** What the union that ended owed on it, its successor owes. */
  void termsGoAlong(Petition petition, UnionPath to) {
    sql.read(
        row -> row.getInt(1),
        "select timers_go_to_successor(?, ?::ltree, ?::ltree)",
        petition.id().value(),
        petition.handling().value(),
        to.value());
  }

  /** Before the petition itself changes: the database asks for this row then. */
  void add(Petition petition, UnionPath to, String reason, Handler by, Instant at) {
    sql.change(
        ADD,
        Ids.next(),
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        petition.handling().value(),
        to.value(),
        reason,
        at.atOffset(ZoneOffset.UTC),
        by.subject(),
        by.personRef());
    sql.change(
        LET_OUT, at.atOffset(ZoneOffset.UTC), petition.id().value(), petition.handling().value());
    sql.change(
        LET_IN,
        Ids.next(),
        petition.id().value(),
        to.value(),
        at.atOffset(ZoneOffset.UTC),
        by.personRef());
  }
}
