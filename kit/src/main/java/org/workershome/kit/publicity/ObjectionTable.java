package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.publicity.PublicityTerms.Day;
import org.workershome.kit.rowscope.ScopedSql;

/**
 * Objections, and apart from them who raised them. What an objector wrote is sealed: a dump tells
 * nothing.
 */
@Singleton
class ObjectionTable {
  private static final String SELECT =
      """
      select id, publicity_id, round, line, received_on, due_on, state, reason, screened_at, escalated_at,
        version
      from publicity_objection """;

  private final ScopedSql sql;
  private final FieldCipher cipher;

  ObjectionTable(ScopedSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** One that nobody has looked into by its due date. */
  record Overdue(UUID id, UUID publicity, LocalDate receivedOn) {}

  /** One row, with the publicity that it belongs to. */
  record Found(UUID publicity, ObjectionView view) {}

  void insert(
      UUID id,
      Publicity publicity,
      ObjectionRequest request,
      LocalDate receivedOn,
      Day due,
      String channel,
      @Nullable String personRef) {
    sql.change(
        """
        insert into publicity_objection (id, publicity_id, round, line, received_on, due_on, due_provisional, state, version)
        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)""",
        id,
        publicity.id(),
        publicity.round(),
        request.line(),
        receivedOn,
        due.date(),
        due.provisional());
    sql.change(
        """
        insert into publicity_objector (objection_id, screening_union, screener_roles, candidate_refs, channel, named,
          text_sealed, name_sealed, contact_sealed, person_ref)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        publicity.screeningUnion(),
        publicity.screenerRoles(),
        publicity.candidateRefs(),
        channel,
        request.named(),
        sealed(request.text(), "text", id),
        sealed(request.name(), "name", id),
        sealed(request.contact(), "contact", id),
        personRef);
  }

  long open(UUID publicity) {
    return count(publicity, ObjectionState.OPEN);
  }

  long count(UUID publicity, ObjectionState state) {
    return sql.first(
            "select count(*) from publicity_objection where publicity_id = ? and state = ?",
            row -> row.getLong(1),
            publicity,
            state)
        .orElse(0L);
  }

  /** Oldest first. */
  List<Found> list(UUID publicity, LocalDate today) {
    return sql.list(
        SELECT + " where publicity_id = ? order by id", row -> found(row, today), publicity);
  }

  Optional<Found> find(UUID publicity, UUID id, LocalDate today) {
    return sql.first(
        SELECT + " where publicity_id = ? and id = ?", row -> found(row, today), publicity, id);
  }

  /** Empty for everybody but those who may screen it. */
  Optional<ObjectionDetailView> detail(ObjectionView objection) {
    UUID id = objection.id();
    return sql.first(
        """
        select channel, named, text_sealed, name_sealed, contact_sealed from publicity_objector
        where objection_id = ?""",
        row ->
            new ObjectionDetailView(
                objection,
                row.getString("channel"),
                row.getBoolean("named"),
                opened(row.getBytes("name_sealed"), "name", id),
                opened(row.getBytes("contact_sealed"), "contact", id),
                cipher.open(row.getBytes("text_sealed"), context("text", id))),
        id);
  }

  /**
   * @return false when somebody else was faster, or the caller may not
   */
  boolean decide(
      ObjectionView objection, ObjectionState state, String reason, Caller by, Instant now) {
    return sql.change(
            """
            update publicity_objection
            set state = ?, reason = ?, screened_by = ?, screened_by_ref = ?, screened_at = ?, version = version + 1
            where id = ? and version = ? and state = 'OPEN'""",
            state,
            reason,
            by.subject(),
            by.requirePersonRef(),
            now,
            objection.id(),
            objection.version())
        == 1;
  }

  /** Those of lists that have not ended, the longest overdue first; none that was escalated. */
  List<Overdue> overdue(LocalDate today, int limit) {
    return sql.list(
        """
        select o.id, o.publicity_id, o.received_on
        from publicity_objection o join publicity p on p.id = o.publicity_id
        where o.state = 'OPEN' and o.escalated_at is null and o.due_on < ? and p.ended_at is null
        order by o.due_on, o.id limit ?""",
        row ->
            new Overdue(
                row.getObject("id", UUID.class),
                row.getObject("publicity_id", UUID.class),
                row.getObject("received_on", LocalDate.class)),
        today,
        limit);
  }

  /**
   * Opens it to those who screen one level up.
   *
   * @param above null where nobody is
   * @return false when it was screened or escalated meanwhile
   */
  boolean escalate(Overdue overdue, @Nullable UnionPath above, LocalDate today, Instant now) {
    int marked =
        sql.change(
            """
            update publicity_objection set escalated_at = ?, escalated_union = ?
            where id = ? and state = 'OPEN' and escalated_at is null and due_on < ?""",
            now,
            above,
            overdue.id(),
            today);
    if (marked == 1 && above != null) {
      sql.change(
          "update publicity_objector set escalated_union = ? where objection_id = ?",
          above,
          overdue.id());
    }
    return marked == 1;
  }

  private static Found found(ResultSet row, LocalDate today) throws SQLException {
    ObjectionState state = ObjectionState.valueOf(row.getString("state"));
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return new Found(
        row.getObject("publicity_id", UUID.class),
        new ObjectionView(
            row.getObject("id", UUID.class),
            row.getInt("round"),
            row.getObject("line", Integer.class),
            row.getObject("received_on", LocalDate.class),
            due,
            state == ObjectionState.OPEN && today.isAfter(due),
            state,
            row.getString("reason"),
            PublicityTable.instant(row, "screened_at"),
            PublicityTable.instant(row, "escalated_at"),
            row.getLong("version")));
  }

  private byte @Nullable [] sealed(@Nullable String plain, String column, UUID id) {
    return plain == null ? null : cipher.seal(plain, context(column, id));
  }

  private @Nullable String opened(byte @Nullable [] sealed, String column, UUID id) {
    return sealed == null ? null : cipher.open(sealed, context(column, id));
  }

  private static String context(String column, UUID id) {
    return "publicity_objector." + column + ":" + id;
  }
}
