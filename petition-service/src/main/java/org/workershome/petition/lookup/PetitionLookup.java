package org.workershome.petition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.ScopedRead;
import org.workershome.petition.core.TimelineKind;
import org.workershome.petition.core.TimelineTexts;

/** The queries of this room. */
@ApplicationScoped
class PetitionLookup {
  private static final String SUMMARY =
      """
      select id, number, union_path::text, category, matter, title, state, created_at, notice_due_on
      from petition where %s = ?\
      """;

  private static final String TIMELINE =
      """
      select at, kind, amount, note, link, source_event from petition_timeline
      where petition_id = ? order by at, id\
      """;

  private final ScopedRead database;
  private final CurrentCaller caller;
  private final PetitionRow row;

  PetitionLookup(ScopedRead database, CurrentCaller caller, PetitionRow row) {
    this.database = database;
    this.caller = caller;
    this.row = row;
  }

  Page<PetitionSummaryView> list(PetitionFilter filter, PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = rows(filter, parameters);
    if (page.after().isPresent()) {
      sql.append(" and (created_at, id) < (?, ?)");
      parameters.add(page.after().get().createdAt().atOffset(ZoneOffset.UTC));
      parameters.add(page.after().get().id());
    }
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    List<PetitionSummaryView> rows =
        database.list(sql.toString(), parameters, PetitionLookup::summary);
    return Page.of(rows, page, last -> new PageCursor(last.receivedAt(), last.id()));
  }

  /** The same list, to be sent as a file. */
  ExportedList whole(PetitionFilter filter) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = rows(filter, parameters).append(" order by created_at desc, id desc");
    return PetitionFile.of(sql.toString(), parameters, filter);
  }

  private StringBuilder rows(PetitionFilter filter, List<Object> parameters) {
    PetitionScope scope = PetitionScope.of(caller.get());
    var sql = new StringBuilder(SUMMARY.formatted(scope.column()));
    parameters.add(scope.value());
    if (filter.state() != null) {
      sql.append(" and state = ?");
      parameters.add(filter.state().name());
    }
    if (filter.matter() != null) {
      sql.append(" and matter = ?");
      parameters.add(filter.matter().name());
    }
    return sql;
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  PetitionFound one(PetitionId id) {
    return database.list(PetitionRow.SQL, List.of(id.value()), row::read).stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * In plain words for the petitioner, in full for staff.
   *
   * @throws ProblemException 404 likewise: every petition has at least the entry of its receipt
   */
  TimelineView timeline(PetitionId id) {
    boolean full = caller.get().kind() == CallerKind.STAFF;
    List<TimelineEntryView> entries =
        database.list(TIMELINE, List.of(id.value()), row -> entry(row, full));
    if (entries.isEmpty()) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return new TimelineView(entries);
  }

  static PetitionSummaryView summary(ResultSet row) throws SQLException {
    return new PetitionSummaryView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        PetitionCategory.valueOf(row.getString("category")),
        PetitionMatter.valueOf(row.getString("matter")),
        row.getString("title"),
        PetitionStateName.valueOf(row.getString("state")),
        instant(row, "created_at"),
        row.getObject("notice_due_on", LocalDate.class));
  }

  private static TimelineEntryView entry(ResultSet row, boolean full) throws SQLException {
    TimelineKind kind = TimelineKind.valueOf(row.getString("kind"));
    BigDecimal amount = row.getBigDecimal("amount");
    String note = row.getString("note");
    return new TimelineEntryView(
        instant(row, "at"),
        kind,
        TimelineTexts.zh(kind, amount, note),
        TimelineTexts.en(kind, amount, note),
        row.getString("link"),
        full ? note : null,
        full && amount != null ? new Money(amount) : null,
        full ? row.getObject("source_event", UUID.class) : null);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
