package org.workershome.competition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.ListScope;
import org.workershome.competition.core.ScopedRead;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourStatus;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/** The queries about honours. */
@ApplicationScoped
class HonourLookup {
  private static final String SUMMARY =
      """
      select id, number, ltree2text(union_path) as union_path, award_type, level, display_name, unit,
             state, created_at, conferred_on
      from honour""";

  private final ScopedRead database;
  private final Honours honours;
  private final CurrentCaller caller;

  HonourLookup(ScopedRead database, Honours honours, CurrentCaller caller) {
    this.database = database;
    this.honours = honours;
    this.caller = caller;
  }

  Page<HonourSummaryView> list(
      @Nullable HonourStatus state,
      @Nullable AwardType awardType,
      @Nullable AwardLevel level,
      PageRequest page) {
    ListQuery query = rows(state, awardType, level).page(page);
    List<HonourSummaryView> rows =
        database.list(query.sql(), query.parameters(), HonourLookup::summary);
    return Page.of(rows, page, last -> new PageCursor(last.nominatedAt(), last.id()));
  }

  /** The same list, to be sent as a file. */
  ExportedList whole(
      @Nullable HonourStatus state, @Nullable AwardType awardType, @Nullable AwardLevel level) {
    return HonourFile.of(rows(state, awardType, level).whole(), state, awardType, level);
  }

  private ListQuery rows(
      @Nullable HonourStatus state, @Nullable AwardType awardType, @Nullable AwardLevel level) {
    return new ListQuery(SUMMARY, ListScope.of(caller.get()))
        .filter("state", state)
        .filter("award_type", awardType)
        .filter("level", level);
  }

  @Transactional
  Honour one(UUID id) {
    return honours.find(id);
  }

  private static HonourSummaryView summary(ResultSet row) throws SQLException {
    return new HonourSummaryView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        AwardType.valueOf(row.getString("award_type")),
        AwardLevel.valueOf(row.getString("level")),
        row.getString("display_name"),
        row.getString("unit"),
        HonourStatus.valueOf(row.getString("state")),
        ListQuery.instant(row, "created_at"),
        row.getObject("conferred_on", LocalDate.class));
  }
}
