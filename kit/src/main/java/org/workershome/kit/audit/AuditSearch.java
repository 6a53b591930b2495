package org.workershome.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.audit.seal.AuditRows;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/**
 * Reads the audit for those who audit. What they may see, row-level security decides; that they
 * looked, and for what, is an entry itself, in the same transaction.
 */
@Singleton
public class AuditSearch {
  /** An id, or a reference of a person. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}");

  static final String ACTION = "audit-read";

  /** Deepest level that has a column, and so an index. */
  private static final int LEVELS = 5;

  private final DataSource database;
  private final AuditTrail trail;
  private final CurrentCaller callers;
  private final ObjectMapper json;

  AuditSearch(DataSource database, AuditTrail trail, CurrentCaller callers, ObjectMapper json) {
    this.database = database;
    this.trail = trail;
    this.callers = callers;
    this.json = json;
  }

  /** One page, newest first. */
  @Transactional
  Page<AuditEntryView> find(AuditQuery query, PageRequest request, @Nullable String purpose) {
    Page<AuditRecord> page =
        Page.of(read(query, request), request, record -> new PageCursor(record.at(), record.id()));
    trail.record(noteOf(query, page, purpose));
    return page.map(this::view);
  }

  private AuditEntry noteOf(AuditQuery query, Page<AuditRecord> page, @Nullable String purpose) {
    AuditEntry note =
        AuditEntry.of(ACTION, "audit", kept(Optional.ofNullable(query.recordId()).orElse("list")))
            .in(callers.get().union())
            .about(query.personRef() == null ? null : kept(query.personRef()))
            .why(purpose);
    for (Map.Entry<String, String> asked : query.asked().entrySet()) {
      note = note.changed(asked.getKey(), null, kept(asked.getValue()));
    }
    return note.changed("entries", null, page.items().size());
  }

  /** Names of records and persons as they are; of what was typed instead no number of a person. */
  private static String kept(String asked) {
    return NAME.matcher(asked).matches() ? asked : IdentifyingNumbers.covered(asked);
  }

  private List<AuditRecord> read(AuditQuery query, PageRequest request) {
    List<Object> parameters = new ArrayList<>();
    String sql = sql(query, request, callers.get(), parameters);
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        read.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet row = read.executeQuery()) {
        List<AuditRecord> records = new ArrayList<>();
        while (row.next()) {
          records.add(AuditRows.record(row));
        }
        return records;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the audit cannot be read", e);
    }
  }

  /**
   * Without a filter that leads anywhere, the rows of the caller's level and those of no union are
   * two walks along two indexes: one condition over both would find neither.
   */
  static String sql(AuditQuery query, PageRequest request, Caller caller, List<Object> parameters) {
    UnionPath union = caller.union();
    if (query.hasIndexOfItsOwn() || union == null) {
      return part(query, request, "true", Stream.empty(), parameters);
    }
    List<UnionPath> levels = union.levels();
    int level = Math.min(LEVELS, levels.size());
    return "select * from ("
        + part(
            query,
            request,
            "l" + level + " = ?",
            Stream.of(levels.get(level - 1).value()),
            parameters)
        + ") own union all select * from ("
        + part(query, request, "union_path is null", Stream.empty(), parameters)
        + ") nobodys order by at desc, id desc limit "
        + request.fetch();
  }

  private static String part(
      AuditQuery query,
      PageRequest request,
      String where,
      Stream<String> whose,
      List<Object> parameters) {
    StringBuilder sql =
        new StringBuilder("select ")
            .append(AuditRows.COLUMNS.replace("union_path::text", "union_path::text as union_path"))
            .append(" from audit_entry where ")
            .append(where);
    whose.forEach(parameters::add);
    and(sql, parameters, "record_type = ?", query.recordType());
    and(sql, parameters, "record_id = ?", query.recordId());
    and(sql, parameters, "person_ref = ?", query.personRef());
    and(sql, parameters, "actor = ?", query.actor());
    and(sql, parameters, "action = ?", query.action());
    and(sql, parameters, "at >= ?", query.from());
    and(sql, parameters, "at < ?", query.until());
    request
        .after()
        .ifPresent(
            after -> {
              sql.append(" and (at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    return sql.append(" order by at desc, id desc limit ").append(request.fetch()).toString();
  }

  private static void and(
      StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.add(value);
    }
  }

  private AuditEntryView view(AuditRecord entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at().atOffset(ZoneOffset.ofHours(8)),
        entry.outcome(),
        entry.actor(),
        entry.actorKind(),
        entry.actorPersonRef(),
        entry.actorUnion(),
        entry.actorRoles().isEmpty() ? List.of() : List.of(entry.actorRoles().split(",", -1)),
        entry.job(),
        entry.requestId(),
        entry.clientAddress(),
        entry.action(),
        entry.recordType(),
        entry.recordId(),
        entry.union(),
        entry.personRef(),
        entry.purpose(),
        AuditRedaction.views(json, entry.changes()));
  }
}
