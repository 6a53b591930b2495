package org.workershome.petition.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.core.PetitionStateName;

/**
 * The list of petitions as a file for people: what the list shows. Who petitioned is not in it;
 * what people wrote keeps no number by which somebody could be found.
 */
final class PetitionFile {
  private static final List<ExportColumn> COLUMNS =
      List.of(
          ExportColumn.plain("编号", row -> row.getString("number")),
          ExportColumn.plain("工会", row -> row.getString("union_path")),
          ExportColumn.plain("类别", row -> row.getString("category")),
          ExportColumn.plain("事由", row -> row.getString("matter")),
          ExportColumn.masked("标题", row -> row.getString("title"), IdentifyingNumbers::covered),
          ExportColumn.plain("状态", row -> PetitionStateName.valueOf(row.getString("state")).zh()),
          ExportColumn.plain("收到日期", PetitionFile::receivedOn),
          ExportColumn.plain("告知期限", row -> row.getObject("notice_due_on", LocalDate.class)));

  private PetitionFile() {}

  static ExportedList of(String sql, List<Object> parameters, PetitionFilter filter) {
    Map<String, String> asked = new LinkedHashMap<>();
    if (filter.state() != null) {
      asked.put("state", filter.state().name());
    }
    if (filter.matter() != null) {
      asked.put("matter", filter.matter().name());
    }
    return new ExportedList("petitions", "信访事项", COLUMNS, sql, parameters, asked);
  }

  private static LocalDate receivedOn(ResultSet row) throws SQLException {
    return PetitionLookup.instant(row, "created_at").atZone(Clocks.ZONE).toLocalDate();
  }
}
