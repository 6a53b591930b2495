package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** The days at rest: what changes them. How lists are read stands in {@link DayLists}. */
@ApplicationScoped
class DayTable {
  private final ScopedSql sql;

  DayTable(ScopedSql sql) {
    this.sql = sql;
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  ReceptionDay find(UUID id) {
    return sql.first(DayRow.SELECT + "where d.id = ?", DayRow::read, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends.
   *
   * @throws ProblemException 404 likewise, and when the caller may not change it
   */
  ReceptionDay locked(UUID id) {
    return sql.first(DayRow.SELECT + "where d.id = ? for no key update", DayRow::read, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** The union's planned days up to a day, in their order and locked. */
  List<ReceptionDay> plannedForChange(UnionPath union, LocalDate from, LocalDate to) {
    return sql.list(
        DayRow.SELECT
            + "where d.path_text = ? and d.state = 'PLANNED' and d.held_on between ? and ?"
            + " order by d.held_on, d.id for no key update",
        DayRow::read,
        union,
        from,
        to);
  }

  /** The days of a rule that are on file, whatever became of them. */
  Collection<LocalDate> nominalDays(UUID rule) {
    return sql.list(
        "select nominal_on from reception_day where rule_id = ?",
        row -> row.getObject(1, LocalDate.class),
        rule);
  }

  /** Whose turn it was last. */
  Optional<UUID> lastLeader(UnionPath union) {
    return sql.first(
        "select leader_id from reception_day where path_text = ? and leader_id is not null"
            + " and state <> 'CANCELLED' order by held_on desc, id desc limit 1",
        row -> row.getObject(1, UUID.class),
        union);
  }

  int plannedFrom(UnionPath union, LocalDate from) {
    return sql.first(
            "select count(*)::int from reception_day where path_text = ? and state = 'PLANNED' and nominal_on >= ?",
            row -> row.getInt(1),
            union,
            from)
        .orElseThrow();
  }

  /** False when the rule has that day on file already. */
  boolean add(ReceptionDay day, int noticeDays, long calendarRev, Instant at) {
    Receiving leader = day.leader();
    return sql.change(
            """
            insert into reception_day (id, union_path, rule_id, nominal_on, held_on, provisional, calendar_rev,
              state, leader_id, leader_ref, leader_name, leader_post, leader_portfolio, place, form, opens_at,
              closes_at, notice_days, created_at, version)
            values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (rule_id, nominal_on) do nothing""",
            day.id(),
            day.union(),
            day.ruleId(),
            day.nominalOn(),
            day.heldOn(),
            day.provisional(),
            calendarRev,
            day.state(),
            leader == null ? null : leader.leaderId(),
            leader == null ? null : leader.personRef(),
            leader == null ? null : leader.name(),
            leader == null ? null : leader.post(),
            leader == null ? null : leader.portfolio(),
            day.place(),
            day.form(),
            day.opensAt(),
            day.closesAt(),
            noticeDays,
            at,
            day.version())
        == 1;
  }

  /** Who receives, where and how. */
  void arrange(UUID id, Receiving leader, String place, ReceptionForm form) {
    assign(id, leader);
    sql.change("update reception_day set place = ?, form = ? where id = ?", place, form, id);
  }

  /** Who receives; he has not been told yet. */
  void assign(UUID id, Receiving leader) {
    sql.change(
        """
        update reception_day set leader_id = ?, leader_ref = ?, leader_name = ?, leader_post = ?,
          leader_portfolio = ?, leader_told_at = null, version = version + 1
        where id = ?""",
        leader.leaderId(),
        leader.personRef(),
        leader.name(),
        leader.post(),
        leader.portfolio(),
        id);
  }

  void publish(UUID id, Instant at) {
    sql.change(
        "update reception_day set state = 'PUBLISHED', published_at = ?, version = version + 1 where id = ?",
        at,
        id);
  }

  void hold(UUID id, Instant at) {
    sql.change(
        "update reception_day set state = 'HELD', ended_at = ?, version = version + 1 where id = ?",
        at,
        id);
  }

  void cancel(UUID id, String reason, Instant at) {
    sql.change(
        """
        update reception_day set state = 'CANCELLED', cancel_reason = ?, ended_at = ?, version = version + 1
        where id = ?""",
        reason,
        at,
        id);
  }

  /** Days that were planned and that nobody was told of. */
  void giveUpPlanned(UnionPath union, LocalDate from, String reason, Instant at) {
    sql.change(
        """
        update reception_day set state = 'CANCELLED', cancel_reason = ?, ended_at = ?, version = version + 1
        where path_text = ? and state = 'PLANNED' and nominal_on >= ?""",
        reason,
        at,
        union,
        from);
  }

  /** Another day than was thought; the leader is told of it anew. */
  void move(UUID id, ComingDay to, long calendarRev, boolean otherDay) {
    sql.change(
        """
        update reception_day set held_on = ?, provisional = ?, calendar_rev = ?,
          leader_told_at = case when ? then null else leader_told_at end, version = version + 1
        where id = ?""",
        to.heldOn(),
        to.provisional(),
        calendarRev,
        otherDay,
        id);
  }

  /** Published days whose leader is to be told by a day, marked as told; each once. */
  List<ReceptionDay> tellable(LocalDate today, Instant at, int most) {
    List<UUID> ids =
        sql.list(
            """
            update reception_day set leader_told_at = ?
            where id = any (array(
              select id from reception_day
              where state = 'PUBLISHED' and leader_told_at is null and tell_on <= ? and held_on >= ?
              order by tell_on limit ? for no key update skip locked))
            returning id""",
            row -> row.getObject(1, UUID.class),
            at,
            today,
            today,
            most);
    return ids.stream().map(this::find).toList();
  }
}
