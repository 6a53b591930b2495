package org.workershome.kit.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopeSql;

/** Finds records that the caller may see. */
@Singleton
public final class Searches {
  /** Longer questions are texts, not searches. */
  public static final int LONGEST = 100;

  private static final String FIND =
      ScopeSql.PREFIX
          + "select record_id, at, many from search_find(?, ?::tsquery, ?::timestamptz, ?::uuid, ?, ?)";

  private final DataSource database;
  private final CurrentCaller callers;
  private final SearchKeys keys;

  Searches(DataSource database, CurrentCaller callers, SearchKeys keys) {
    this.database = database;
    this.callers = callers;
    this.keys = keys;
  }

  /**
   * Records of one type in which all the words stand; or whose name or number is just what was
   * asked for.
   *
   * @param asked 1 to 100 characters; spaces separate words
   * @param limit null for 50; 1 to 200
   * @param cursor from the page before
   * @throws ProblemException 400 when nothing of it can be looked for, it is too long, or the
   *     cursor is of another search
   */
  public SearchResult find(
      String type, @Nullable String asked, @Nullable Integer limit, @Nullable String cursor) {
    String words = asked == null ? "" : asked;
    if (words.codePointCount(0, words.length()) > LONGEST) {
      throw refused("TOO_LONG", "搜索内容不超过100字", "at most 100 characters");
    }
    String query = TokenTexts.query(words, keys.all());
    if (query.isEmpty()) {
      throw refused("NOTHING_TO_FIND", "请输入要搜索的字词", "enter a word to look for");
    }
    PageRequest page = PageRequest.of(limit, null);
    SearchCursor from = SearchCursor.decoded(cursor, type + '\u001f' + words);
    return result(rows(type, query, from, page), from, page, type + '\u001f' + words);
  }

  private record Row(SearchHit hit, boolean many) {}

  private static SearchResult result(
      List<Row> rows, SearchCursor from, PageRequest page, String filter) {
    boolean ranked = rows.isEmpty() ? from.at() == null : !rows.getFirst().many();
    List<SearchHit> hits = rows.stream().limit(page.limit()).map(Row::hit).toList();
    if (rows.size() <= page.limit()) {
      return new SearchResult(hits, ranked, null);
    }
    SearchCursor next =
        ranked
            ? new SearchCursor(null, null, from.skip() + page.limit())
            : new SearchCursor(hits.getLast().at(), hits.getLast().id(), 0);
    return new SearchResult(hits, ranked, next.encoded(filter));
  }

  private List<Row> rows(String type, String query, SearchCursor from, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      int i = ScopeSql.bind(find, 1, callers.get());
      find.setString(i++, type);
      find.setString(i++, query);
      find.setString(i++, from.at() == null ? null : from.at().toString());
      find.setObject(i++, from.id());
      find.setInt(i++, from.skip());
      find.setInt(i, page.fetch());
      find.execute();
      find.getMoreResults(); // past the settings
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = find.getResultSet()) {
        while (row.next()) {
          rows.add(
              new Row(
                  new SearchHit(
                      row.getObject(1, UUID.class),
                      row.getObject(2, OffsetDateTime.class).toInstant()),
                  row.getBoolean(3)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the search failed", e);
    }
  }

  private static ProblemException refused(String code, String zh, String en) {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS).fault("query", code, zh, en);
  }
}
