package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.CaseSql;

/**
 * The rows of settings. The days are the nearest union's at or above; the ceiling is the highest
 * one's that has set any: it is the region's standard (法律援助法 第三十四条), which no union below lifts.
 */
@ApplicationScoped
class SettingTable {
  private static final String SELECT =
      "select union_path::text, valid_from, supplement_days, income_ceiling, source, papers_days from legal_aid_setting";

  private final CaseSql sql;

  SettingTable(CaseSql sql) {
    this.sql = sql;
  }

  LegalAidSetting on(UnionPath union, LocalDate day) {
    LegalAidSetting nearest = first(union, day, "true", "desc").orElse(LegalAidSetting.DEFAULT);
    return first(union, day, "income_ceiling is not null", "asc")
        .map(
            standard ->
                new LegalAidSetting(
                    nearest.union(),
                    nearest.validFrom(),
                    nearest.supplementDays(),
                    nearest.papersDays(),
                    standard.incomeCeiling(),
                    standard.source()))
        .orElse(nearest);
  }

  private Optional<LegalAidSetting> first(
      UnionPath union, LocalDate day, String condition, String levels) {
    return sql
        .read(
            SettingTable::setting,
            SELECT
                + " where union_path @> ?::ltree and valid_from <= ? and "
                + condition
                + " order by nlevel(union_path) "
                + levels
                + ", valid_from desc limit 1",
            union.value(),
            day)
        .stream()
        .findFirst();
  }

  /** Those that the caller may see, newest first, at most 500. */
  List<LegalAidSetting> list() {
    return sql.read(
        SettingTable::setting,
        SELECT + " order by valid_from desc, nlevel(union_path), union_path limit 500");
  }

  /** False when one that holds from that day is there. */
  boolean add(LegalAidSetting setting, String byRef, Instant at) {
    return sql.change(
            """
            insert into legal_aid_setting (union_path, valid_from, supplement_days, papers_days, income_ceiling, source, set_at, set_by_ref)
            values (?::ltree, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
            setting.union(),
            setting.validFrom(),
            setting.supplementDays(),
            setting.papersDays(),
            setting.incomeCeiling() == null ? null : setting.incomeCeiling().amount(),
            setting.source(),
            at.atOffset(ZoneOffset.UTC),
            byRef)
        == 1;
  }

  private static LegalAidSetting setting(ResultSet row) throws SQLException {
    return new LegalAidSetting(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getInt(3),
        row.getInt(6),
        LegalAidRow.money(row, "income_ceiling"),
        row.getString(5));
  }
}
