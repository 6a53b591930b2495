package org.workershome.petition.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;

/**
 * The very answer of the statistics as lines of a file: what is withheld there is withheld here.
 */
@ApplicationScoped
class ExportStatistics {
  private static final String LINES =
      """
      select * from jsonb_to_recordset(?::jsonb) as line (place integer, key text, label text, figure text, name text,
        value numeric, withheld boolean, unit text, groups text, definition text, day text, source text)
      order by place\
      """;

  private final ObjectMapper json;

  ExportStatistics(ObjectMapper json) {
    this.json = json;
  }

  ExportedList of(StatisticsView view) {
    Map<String, FigureDefinitionView> definitions = new LinkedHashMap<>();
    view.definitions().forEach(definition -> definitions.put(definition.figure(), definition));
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    view.total().forEach(cell -> lines.add(line(lines.size(), "合计", null, cell, definitions)));
    for (StatisticsGroupView group : view.groups()) {
      group
          .figures()
          .forEach(
              cell -> lines.add(line(lines.size(), group.key(), group.label(), cell, definitions)));
    }
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("union", view.union());
    filter.put("from", view.from().toString());
    filter.put("to", view.to().toString());
    filter.put("by", view.by().name());
    return new ExportedList(
        "petition-statistics", "信访统计", columns(), LINES, List.of(written(lines)), filter);
  }

  private static List<ExportColumn> columns() {
    return List.of(
        ExportColumn.plain("分组", row -> row.getString("key")),
        ExportColumn.plain("名称", row -> row.getString("label")),
        ExportColumn.plain("指标代码", row -> row.getString("figure")),
        ExportColumn.plain("指标", row -> row.getString("name")),
        ExportColumn.plain(
            "数值", row -> row.getBoolean("withheld") ? "不予显示" : row.getBigDecimal("value")),
        ExportColumn.plain("单位", row -> row.getString("unit")),
        ExportColumn.plain("集体来访", row -> row.getString("groups")),
        ExportColumn.plain("口径", row -> row.getString("definition")),
        ExportColumn.plain("计入日期", row -> row.getString("day")),
        ExportColumn.plain("来源", row -> row.getString("source")));
  }

  private static Map<String, @Nullable Object> line(
      int place,
      String key,
      @Nullable String label,
      StatisticsCellView cell,
      Map<String, FigureDefinitionView> definitions) {
    FigureDefinitionView what = definitions.get(cell.figure());
    if (what == null) {
      throw new IllegalStateException("no definition of " + cell.figure());
    }
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("place", place);
    line.put("key", key);
    line.put("label", label);
    line.put("figure", cell.figure());
    line.put("name", what.nameZh());
    line.put("value", cell.value());
    line.put("withheld", cell.withheld());
    line.put("unit", what.unitZh());
    line.put("groups", what.groupVisitsZh());
    line.put("definition", what.definitionZh());
    line.put("day", what.countedByZh());
    line.put("source", what.source());
    return line;
  }

  private String written(List<Map<String, @Nullable Object>> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines of a file cannot be written", e);
    }
  }
}
