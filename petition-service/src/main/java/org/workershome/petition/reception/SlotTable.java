package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.rowscope.ScopedSql;

/**
 * The slots at rest. Whoever changes places locks the slot before the booking, and several slots in
 * the order of their ids, so that nobody waits for somebody who waits for him. All locks of this
 * room leave keys alone: a booking's foreign keys share-lock its day, and must not wait for whoever
 * calls that day off and waits for the booking's slot.
 */
@ApplicationScoped
class SlotTable {
  private static final String SELECT =
      "select id, day_id, starts_at, ends_at, capacity, taken, open from reception_slot ";

  private final ScopedSql sql;

  SlotTable(ScopedSql sql) {
    this.sql = sql;
  }

  void add(UUID day, UnionPath union, ReceptionRule rule) {
    for (LocalTime start : rule.slots()) {
      sql.change(
          """
          insert into reception_slot (id, day_id, union_path, starts_at, ends_at, capacity, taken, open)
          values (?, ?, ?::ltree, ?, ?, ?, 0, false)""",
          Ids.next(),
          day,
          union,
          start,
          start.plusMinutes(rule.slotMinutes()),
          rule.slotCapacity());
    }
  }

  List<Slot> of(UUID day) {
    return sql.list(SELECT + "where day_id = ? order by starts_at", SlotTable::slot, day);
  }

  Optional<Slot> byId(UUID id) {
    return sql.first(SELECT + "where id = ?", SlotTable::slot, id);
  }

  /** Locked until the transaction ends, all in one order. */
  void lock(Collection<UUID> ids) {
    sql.list(
        SELECT + "where id = any (?::text[]::uuid[]) order by id for no key update",
        SlotTable::slot,
        ids.stream().map(UUID::toString).toList());
  }

  /** Takes a place; false when none is left, or the day takes no bookings. */
  boolean take(UUID id) {
    return sql.change(
            "update reception_slot set taken = taken + 1 where id = ? and open and taken < capacity",
            id)
        == 1;
  }

  void giveBack(UUID id) {
    sql.change("update reception_slot set taken = taken - 1 where id = ?", id);
  }

  /** Opens or closes all slots of a day; waits for bookings that are being made. */
  void setOpen(UUID day, boolean open) {
    sql.list(
        SELECT + "where day_id = ? order by id for no key update",
        SlotTable::slot,
        day); // in the one order
    sql.change("update reception_slot set open = ? where day_id = ?", open, day);
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        row.getObject("id", UUID.class),
        row.getObject("day_id", UUID.class),
        row.getObject("starts_at", LocalTime.class),
        row.getObject("ends_at", LocalTime.class),
        row.getInt("capacity"),
        row.getInt("taken"),
        row.getBoolean("open"));
  }
}
