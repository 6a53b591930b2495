package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.rowscope.ScopedSql;

/** The rules at rest. */
@ApplicationScoped
class RuleTable {
  /** Enough for all rules that the callers of one union have ever had. */
  private static final int MOST = 200;

  private static final String COLUMNS =
      """
      select id, union_path::text, kind, day_of_month, week_of_month, weekday, months, shift, valid_from, valid_to,
        opens_at, closes_at, slot_minutes, slot_capacity, place, form, notice_days, version
      from reception_rule\s""";

  private final ScopedSql sql;

  RuleTable(ScopedSql sql) {
    this.sql = sql;
  }

  /** The union's own, the one that began last first. */
  List<ReceptionRule> of(UnionPath union) {
    return sql.list(
        COLUMNS + "where union_path = ?::ltree order by valid_from desc limit " + MOST,
        RuleTable::rule,
        union);
  }

  Optional<ReceptionRule> byId(UUID id) {
    return sql.first(COLUMNS + "where id = ?", RuleTable::rule, id);
  }

  /** The rule that began last, locked until the transaction ends. */
  Optional<ReceptionRule> lastForChange(UnionPath union) {
    return sql.first(
        COLUMNS + "where union_path = ?::ltree order by valid_from desc limit 1 for no key update",
        RuleTable::rule,
        union);
  }

  /** Ends before another begins. */
  void end(UUID id, LocalDate lastDay) {
    sql.change(
        "update reception_rule set valid_to = ?, version = version + 1 where id = ?", lastDay, id);
  }

  void add(ReceptionRule rule, Caller by, Instant at) {
    Recurrence recurrence = rule.recurrence();
    DayOfWeek weekday = recurrence.weekday();
    sql.change(
        """
        insert into reception_rule (id, union_path, kind, day_of_month, week_of_month, weekday, months, shift,
          valid_from, valid_to, opens_at, closes_at, slot_minutes, slot_capacity, place, form, notice_days,
          adopted_at, adopted_by_subject, adopted_by_name, version)
        values (?, ?::ltree, ?, ?, ?, ?, ?::text[]::integer[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rule.id(),
        rule.union(),
        recurrence.kind(),
        recurrence.dayOfMonth(),
        recurrence.weekOfMonth(),
        weekday == null ? null : weekday.getValue(),
        recurrence.months().stream().sorted().map(String::valueOf).toList(),
        recurrence.shift(),
        rule.validFrom(),
        rule.validTo(),
        rule.opensAt(),
        rule.closesAt(),
        rule.slotMinutes(),
        rule.slotCapacity(),
        rule.place(),
        rule.form(),
        rule.noticeDays(),
        at,
        by.subject(),
        by.name(),
        rule.version());
  }

  private static ReceptionRule rule(ResultSet row) throws SQLException {
    int weekday = row.getInt("weekday");
    return new ReceptionRule(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        new Recurrence(
            RecurrenceKind.valueOf(row.getString("kind")),
            number(row, "day_of_month"),
            number(row, "week_of_month"),
            weekday == 0 ? null : DayOfWeek.of(weekday),
            months(row.getArray("months")),
            HolidayShift.valueOf(row.getString("shift"))),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("opens_at", LocalTime.class),
        row.getObject("closes_at", LocalTime.class),
        row.getInt("slot_minutes"),
        row.getInt("slot_capacity"),
        row.getString("place"),
        ReceptionForm.valueOf(row.getString("form")),
        row.getInt("notice_days"),
        row.getLong("version"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  private static Set<Integer> months(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
