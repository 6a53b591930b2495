package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.publicity.PublicityTerms.Day;
import org.workershome.kit.rowscope.ScopedSql;

/** The days by which objections are to be looked into, in the transaction at hand, of a job. */
@Singleton
class ObjectionDays {
  private final ScopedSql sql;

  ObjectionDays(ScopedSql sql) {
    this.sql = sql;
  }

  /**
   * One that nobody has looked into.
   *
   * @param provisional its day was counted without its year
   */
  record Open(UUID id, String kind, LocalDate receivedOn, LocalDate due, boolean provisional) {}

  /** The next of them in the order of their ids. */
  List<Open> open(UUID after, int most) {
    return sql.list(
        """
        select o.id, o.received_on, o.due_on, o.due_provisional, p.kind
        from publicity_objection o join publicity p on p.id = o.publicity_id
        where o.state = 'OPEN' and o.id > ? order by o.id limit ?""",
        row ->
            new Open(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional")),
        after,
        most);
  }

  /** Unless it was looked into, or put off further, meanwhile. */
  void settle(UUID objection, Day due) {
    sql.change(
        """
        update publicity_objection set due_on = ?, due_provisional = ?
        where id = ? and state = 'OPEN' and due_on <= ?""",
        due.date(),
        due.provisional(),
        objection,
        due.date());
  }
}
