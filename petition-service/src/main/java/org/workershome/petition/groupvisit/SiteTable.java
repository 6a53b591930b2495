package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of the chain of those who owe, and of the log on the spot. */
@ApplicationScoped
class SiteTable {
  private static final String ADD_ENTRY =
      """
      insert into petition_site_entry (id, petition_id, union_path, person_ref, kind, text_sealed, at, by_name, by_ref,
        duty_officer, duty_subject, duty_phone_sealed)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String ENTRIES =
      """
      select id, kind, text_sealed, at, by_name, duty_officer, acknowledged_at, acknowledged_by_name
      from petition_site_entry where petition_id = ? order by at, id""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  SiteTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** Adds to the chain, behind those who stand in it. */
  void chain(Petition petition, List<RespondentLine> chain, Instant at) {
    int place = respondents(petition.id()).size();
    for (RespondentLine line : chain) {
      place++;
      sql.change(
          "insert into petition_respondent (id, petition_id, union_path, person_ref, place, role,"
              + " name, credit_code, added_at) values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)",
          Ids.next(),
          petition.id().value(),
          petition.union().value(),
          petition.personRef(),
          place,
          line.role().name(),
          line.name().strip(),
          line.creditCode(),
          at.atOffset(ZoneOffset.UTC));
    }
  }

  List<RespondentView> respondents(PetitionId petition) {
    return sql.read(
        row ->
            new RespondentView(
                row.getInt(1),
                RespondentRole.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4)),
        "select place, role, name, credit_code from petition_respondent where petition_id = ?"
            + " order by place",
        petition.value());
  }

  /**
   * @param duty of an urgent report; null for an entry of the log
   * @return the entry's id
   */
  UUID log(
      Petition petition, String text, Handler by, @Nullable UrgentReportRequest duty, Instant at) {
    UUID id = Ids.next();
    String phone = duty == null ? null : duty.dutyPhone();
    sql.change(
        ADD_ENTRY,
        id,
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        duty == null ? "LOG" : "URGENT_REPORT",
        cipher.seal(text.strip(), "petition_site_entry.text:" + id),
        at.atOffset(ZoneOffset.UTC),
        by.name(),
        by.personRef(),
        duty == null ? null : duty.dutyOfficer().strip(),
        duty == null ? null : duty.dutySubject(),
        phone == null ? null : cipher.seal(phone, "petition_site_entry.duty_phone:" + id));
    return id;
  }

  /** Whether a report of this petition names this account. */
  boolean names(PetitionId petition, UUID report, String subject) {
    return !sql.read(
            row -> row.getObject(1, UUID.class),
            "select id from petition_site_entry where id = ? and petition_id = ? and duty_subject = ?",
            report,
            petition.value(),
            subject)
        .isEmpty();
  }

  /** Whether a report still waits for somebody above. */
  boolean anyWaits(PetitionId petition) {
    return !sql.read(
            row -> row.getObject(1, UUID.class),
            "select id from petition_site_entry where petition_id = ? and kind = 'URGENT_REPORT'"
                + " and acknowledged_at is null limit 1",
            petition.value())
        .isEmpty();
  }

  /** False when it was acknowledged before, or is no report of this petition. */
  boolean acknowledge(PetitionId petition, UUID report, Handler by, Instant at) {
    return sql.change(
            "update petition_site_entry set acknowledged_at = ?, acknowledged_by_name = ?,"
                + " acknowledged_by_ref = ? where id = ? and petition_id = ?"
                + " and kind = 'URGENT_REPORT' and acknowledged_at is null and by_ref <> ?",
            at.atOffset(ZoneOffset.UTC),
            by.name(),
            by.personRef(),
            report,
            petition.value(),
            by.personRef())
        == 1;
  }

  List<SiteEntryView> entries(PetitionId petition) {
    return sql.read(this::entry, ENTRIES, petition.value());
  }

  private SiteEntryView entry(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    OffsetDateTime acknowledged = row.getObject(7, OffsetDateTime.class);
    return new SiteEntryView(
        id,
        row.getString(2).equals("URGENT_REPORT"),
        cipher.open(row.getBytes(3), "petition_site_entry.text:" + id),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getString(6),
        acknowledged == null ? null : acknowledged.toInstant(),
        row.getString(8));
  }
}
