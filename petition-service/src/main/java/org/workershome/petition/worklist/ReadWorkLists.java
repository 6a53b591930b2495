package org.workershome.petition.worklist;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.ScopedRead;
import org.workershome.petition.core.StatutoryTerms;

/** Pages of the lists, and how much is in each: one statement either way. */
@ApplicationScoped
class ReadWorkLists {
  private static final int MOST_COUNTED = 1000;

  private final ScopedRead database;
  private final CurrentCaller caller;
  private final WorkFilters filters;
  private final Clock clock;
  private final Map<String, String> kinds;

  ReadWorkLists(
      ScopedRead database,
      CurrentCaller caller,
      WorkFilters filters,
      Clock clock,
      @All List<StatutoryTerms> terms) {
    this.database = database;
    this.caller = caller;
    this.filters = filters;
    this.clock = clock;
    this.kinds =
        terms.stream()
            .flatMap(room -> room.rules().stream())
            .collect(Collectors.toUnmodifiableMap(TimerRule::kind, TimerRule::zh));
  }

  /**
   * @param within null for the usual number of days
   */
  Page<WorkItemView> page(
      WorkList list,
      WorkFilterRequest filter,
      @Nullable Integer within,
      @Nullable Integer limit,
      @Nullable String cursor) {
    filters.require(filter);
    var query =
        new WorkQuery(list, filter, within == null ? WorkQuery.USUAL_WITHIN : within, today());
    Caller asking = caller.get();
    PageRequest page =
        PageRequest.of(
            limit, cursor, list, filter, query.within(), asking.union(), asking.personRef());
    WorkListSql sql = WorkListSql.page(query, asking, page.after().orElse(null), page.fetch());
    List<WorkItemView> rows =
        database.list(sql.text(), sql.parameters(), row -> item(row, query.today()));
    return Page.of(rows, page, ReadWorkLists::place);
  }

  /** The same list, to be sent as a file. */
  ExportedList whole(WorkList list, WorkFilterRequest filter, @Nullable Integer within) {
    filters.require(filter);
    var query =
        new WorkQuery(list, filter, within == null ? WorkQuery.USUAL_WITHIN : within, today());
    return WorkListFile.of(query, caller.get(), kinds);
  }

  WorkCountsView counts() {
    LocalDate today = today();
    List<String> columns = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (WorkList list : WorkList.values()) {
      WorkListSql sql =
          WorkListSql.count(WorkQuery.of(list, today), caller.get(), MOST_COUNTED + 1);
      columns.add(sql.text());
      parameters.addAll(sql.parameters());
    }
    return database
        .list("select " + String.join(", ", columns), parameters, ReadWorkLists::counted)
        .getFirst();
  }

  private static WorkCountsView counted(ResultSet row) throws SQLException {
    List<WorkCountView> counts = new ArrayList<>();
    for (WorkList list : Arrays.asList(WorkList.values())) {
      int count = row.getInt(list.ordinal() + 1);
      counts.add(new WorkCountView(list, Math.min(count, MOST_COUNTED), count > MOST_COUNTED));
    }
    return new WorkCountsView(counts);
  }

  private static PageCursor place(WorkItemView last) {
    LocalDate due = last.dueOn() == null ? WorkListSql.NEVER : last.dueOn();
    return new PageCursor(due.atStartOfDay(Clocks.ZONE).toInstant(), last.id());
  }

  private WorkItemView item(ResultSet row, LocalDate today) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    String kind = row.getString("due_kind");
    return new WorkItemView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("received_by"),
        row.getString("handled_by"),
        PetitionChannel.valueOf(row.getString("channel")),
        PetitionCategory.valueOf(row.getString("category")),
        PetitionMatter.valueOf(row.getString("matter")),
        row.getString("title"),
        PetitionStateName.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("owner_name"),
        row.getString("owner_subject"),
        kind == null ? null : due,
        kind,
        kind == null ? null : kinds.get(kind),
        due.isBefore(today),
        row.getBoolean("urgent"),
        row.getBoolean("repeated"),
        row.getBoolean("sponsored"),
        row.getInt("headcount"),
        row.getLong("version"));
  }

  private LocalDate today() {
    return LocalDates.of(clock.instant());
  }
}
