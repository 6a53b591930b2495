package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** Who stood in for whom, at rest. A day has few: no paging. */
@ApplicationScoped
class SwapTable {
  private final ScopedSql sql;

  SwapTable(ScopedSql sql) {
    this.sql = sql;
  }

  void add(
      ReceptionDay day,
      Receiving from,
      Receiving to,
      @Nullable UUID otherDay,
      String reason,
      Caller by,
      Instant at) {
    sql.change(
        """
        insert into reception_swap (id, day_id, union_path, from_leader_id, from_name, to_leader_id, to_name,
          other_day_id, reason, at, by_subject, by_name)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        day.id(),
        day.union(),
        from.leaderId(),
        from.name(),
        to.leaderId(),
        to.name(),
        otherDay,
        reason,
        at,
        by.subject(),
        by.name());
  }

  List<ReceptionSwapView> of(UUID day) {
    return sql.list(
        """
        select id, day_id, from_name, to_name, other_day_id, reason, at, by_name from reception_swap
        where day_id = ? order by at, id limit 200""",
        row ->
            new ReceptionSwapView(
                row.getObject("id", UUID.class),
                row.getObject("day_id", UUID.class),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getObject("other_day_id", UUID.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name")),
        day);
  }
}
