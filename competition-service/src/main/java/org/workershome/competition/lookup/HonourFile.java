package org.workershome.competition.lookup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.HonourStatus;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;

/** The list of honours as a file for people: what the list shows. */
final class HonourFile {
  private static final List<ExportColumn> COLUMNS =
      List.of(
          ExportColumn.plain("编号", row -> row.getString("number")),
          ExportColumn.plain("工会", row -> row.getString("union_path")),
          ExportColumn.plain("荣誉", row -> AwardType.valueOf(row.getString("award_type")).labelZh()),
          ExportColumn.plain("级别", row -> AwardLevel.valueOf(row.getString("level")).labelZh()),
          ExportColumn.plain("获得者", row -> row.getString("display_name")),
          ExportColumn.plain("单位", row -> row.getString("unit")),
          ExportColumn.plain("状态", row -> HonourStatus.valueOf(row.getString("state")).labelZh()),
          ExportColumn.plain("授予日期", row -> row.getObject("conferred_on", LocalDate.class)));

  private HonourFile() {}

  static ExportedList of(
      ListQuery whole,
      @Nullable HonourStatus state,
      @Nullable AwardType awardType,
      @Nullable AwardLevel level) {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "state", state);
    put(asked, "awardType", awardType);
    put(asked, "level", level);
    return new ExportedList("honours", "荣誉", COLUMNS, whole.sql(), whole.parameters(), asked);
  }

  private static void put(Map<String, String> asked, String name, @Nullable Enum<?> value) {
    if (value != null) {
      asked.put(name, value.name());
    }
  }
}
