package org.workershome.competition.lookup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.ListScope;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.privacy.IdentifyingNumbers;

/**
 * The list of suggestions as a file for people: what the list shows, with the unit's own code. Who
 * proposed is not in it; what people wrote keeps no number by which somebody could be found.
 */
final class SuggestionFile {
  private static final String SELECT =
      """
      select number, origin_code, ltree2text(union_path) as union_path, title, category, state,
             (created_at at time zone 'Asia/Shanghai')::date as submitted_on,
             expected_yearly_benefit, verified_benefit, grade
      from suggestion""";

  private static final List<ExportColumn> COLUMNS =
      List.of(
          ExportColumn.plain("编号", row -> row.getString("number")),
          ExportColumn.plain("原编号", row -> row.getString("origin_code")),
          ExportColumn.plain("工会", row -> row.getString("union_path")),
          ExportColumn.masked("标题", row -> row.getString("title"), SuggestionFile::withoutNumbers),
          ExportColumn.plain(
              "类别", row -> SuggestionCategory.valueOf(row.getString("category")).labelZh()),
          ExportColumn.plain(
              "状态", row -> SuggestionStatus.valueOf(row.getString("state")).labelZh()),
          ExportColumn.plain("提出日期", row -> row.getObject("submitted_on", LocalDate.class)),
          ExportColumn.plain("预计年效益", row -> row.getBigDecimal("expected_yearly_benefit")),
          ExportColumn.plain("核定效益", row -> row.getBigDecimal("verified_benefit")),
          ExportColumn.plain("等级", row -> row.getObject("grade", Integer.class)));

  private SuggestionFile() {}

  static ExportedList of(
      ListScope scope, @Nullable SuggestionStatus state, @Nullable SuggestionCategory category) {
    ListQuery query =
        new ListQuery(SELECT, scope).filter("state", state).filter("category", category).whole();
    Map<String, String> asked = new LinkedHashMap<>();
    if (state != null) {
      asked.put("state", state.name());
    }
    if (category != null) {
      asked.put("category", category.name());
    }
    return new ExportedList(
        "suggestions", "合理化建议", COLUMNS, query.sql(), query.parameters(), asked);
  }

  private static String withoutNumbers(String text) {
    return IdentifyingNumbers.areIn(text) ? IdentifyingNumbers.covered(text) : text;
  }
}
