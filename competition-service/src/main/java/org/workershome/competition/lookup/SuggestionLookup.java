package org.workershome.competition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.ListScope;
import org.workershome.competition.core.ScopedRead;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/** The queries about suggestions. */
@ApplicationScoped
class SuggestionLookup {
  private static final String SUMMARY =
      """
      select id, number, ltree2text(union_path) as union_path, title, category, state, created_at,
             verified_benefit, grade
      from suggestion""";

  private static final String DECISIONS =
      """
      select 'REVIEW' as kind, id, outcome, reason as text, decided_at,
             null::numeric as verified_benefit, null::int as grade
      from suggestion_review where suggestion_id = ?
      union all
      select 'VERIFICATION', id, outcome, opinion, verified_at, verified_benefit, grade
      from benefit_verification where suggestion_id = ?
      order by decided_at, id""";

  private final ScopedRead database;
  private final Suggestions suggestions;
  private final CurrentCaller caller;

  SuggestionLookup(ScopedRead database, Suggestions suggestions, CurrentCaller caller) {
    this.database = database;
    this.suggestions = suggestions;
    this.caller = caller;
  }

  Page<SuggestionSummaryView> list(
      @Nullable SuggestionStatus state, @Nullable SuggestionCategory category, PageRequest page) {
    ListQuery query =
        new ListQuery(SUMMARY, ListScope.of(caller.get()))
            .filter("state", state)
            .filter("category", category)
            .page(page);
    List<SuggestionSummaryView> rows =
        database.list(query.sql(), query.parameters(), SuggestionLookup::summary);
    return Page.of(rows, page, last -> new PageCursor(last.submittedAt(), last.id()));
  }

  /** The same list, to be sent as a file. */
  ExportedList whole(@Nullable SuggestionStatus state, @Nullable SuggestionCategory category) {
    return SuggestionFile.of(ListScope.of(caller.get()), state, category);
  }

  @Transactional
  Suggestion one(UUID id) {
    return suggestions.find(id);
  }

  @Transactional
  DecisionsView decisions(UUID id) {
    suggestions.find(id);
    return new DecisionsView(database.list(DECISIONS, List.of(id, id), SuggestionLookup::decision));
  }

  private static SuggestionSummaryView summary(ResultSet row) throws SQLException {
    return new SuggestionSummaryView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        row.getString("title"),
        SuggestionCategory.valueOf(row.getString("category")),
        SuggestionStatus.valueOf(row.getString("state")),
        ListQuery.instant(row, "created_at"),
        money(row.getBigDecimal("verified_benefit")),
        row.getObject("grade", Integer.class));
  }

  private static DecisionView decision(ResultSet row) throws SQLException {
    return new DecisionView(
        DecisionKind.valueOf(row.getString("kind")),
        row.getString("outcome"),
        row.getString("text"),
        ListQuery.instant(row, "decided_at"),
        money(row.getBigDecimal("verified_benefit")),
        row.getObject("grade", Integer.class));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount);
  }
}
