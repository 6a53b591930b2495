package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionScope;

/**
 * Bookings and record sheets as lists, newest first: of one day, or all that the caller may see.
 */
@ApplicationScoped
class VisitLists {
  private final ScopedSql sql;
  private final CurrentCaller caller;

  VisitLists(ScopedSql sql, CurrentCaller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  @Transactional
  Page<Booking> bookings(@Nullable UUID day, @Nullable BookingState state, PageRequest page) {
    return list(
        BookingTable.SELECT,
        "b",
        day,
        state,
        page,
        BookingTable::booking,
        last -> new PageCursor(last.createdAt(), last.id()));
  }

  @Transactional
  Page<ReceptionRecordSummaryView> records(
      @Nullable UUID day, @Nullable ReceptionOutcome outcome, PageRequest page) {
    return list(
        "select r.id, r.booking_id, r.day_id, r.day_on, r.union_path::text as union_path, r.category,"
            + " r.matter, r.headcount, r.outcome as state, r.leader_name, r.petition_number,"
            + " r.created_at from reception_record r ",
        "r",
        day,
        outcome,
        page,
        VisitLists::summary,
        last -> new PageCursor(last.recordedAt(), last.id()));
  }

  private <T> Page<T> list(
      String select,
      String table,
      @Nullable UUID day,
      @Nullable Enum<?> state,
      PageRequest page,
      ScopedSql.Row<T> row,
      Function<T, PageCursor> cursor) {
    PetitionScope scope = PetitionScope.of(caller.get());
    List<Object> parameters = new ArrayList<>(List.of(scope.value()));
    var query = new StringBuilder(select).append("where ").append(table).append('.');
    query.append(scope.column()).append(" = ?");
    if (day != null) {
      query.append(" and ").append(table).append(".day_id = ?");
      parameters.add(day);
    }
    if (state != null) {
      String column = table.equals("b") ? ".state = ?" : ".outcome = ?";
      query.append(" and ").append(table).append(column);
      parameters.add(state);
    }
    page.after()
        .ifPresent(
            after -> {
              query.append(" and (%1$s.created_at, %1$s.id) < (?, ?)".formatted(table));
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    query.append(" order by %1$s.created_at desc, %1$s.id desc limit ?".formatted(table));
    parameters.add(page.fetch());
    return Page.of(sql.list(query.toString(), row, parameters.toArray()), page, cursor);
  }

  private static ReceptionRecordSummaryView summary(ResultSet row) throws SQLException {
    Instant at = row.getObject("created_at", OffsetDateTime.class).toInstant();
    return new ReceptionRecordSummaryView(
        row.getObject("id", UUID.class),
        row.getObject("booking_id", UUID.class),
        row.getObject("day_id", UUID.class),
        row.getObject("day_on", LocalDate.class),
        row.getString("union_path"),
        PetitionCategory.valueOf(row.getString("category")),
        PetitionMatter.valueOf(row.getString("matter")),
        row.getInt("headcount"),
        ReceptionOutcome.valueOf(row.getString("state")),
        row.getString("leader_name"),
        row.getString("petition_number"),
        at);
  }
}
