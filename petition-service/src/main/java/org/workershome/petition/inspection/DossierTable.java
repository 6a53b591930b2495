package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Rows;
import org.workershome.petition.core.TimelineKind;
import org.workershome.petition.core.TimelineTexts;

/** What a dossier is made of, as far as the caller may see it. */
@ApplicationScoped
class DossierTable {
  private static final String CASE =
      """
      select title, text_sealed, petitioner_name_sealed, employer_name, amount_claimed, channel, category, matter, headcount,
        union_name, recorded_orally, anonymous, outcome, end_reason
      from petition where id = ?""";

  private static final String TIMELINE =
      """
      select at, kind, amount, note from petition_timeline where petition_id = ? order by at, id""";

  /** Steps that have words of their own. */
  private static final String STEPS =
      """
      select at, what, words from (
        select sent_at as at, case kind when 'TRANSFER' then '转送' else '交办' end as what,
          to_path::text || '：' || requirement || coalesce('；异议：' || objection, '')
          || coalesce('；答复异议：' || objection_answer, '') || coalesce('；反馈：' || feedback, '') as words
        from petition_forward where petition_id = ?
        union all
        select offered_at, '移交', from_name || '→' || coalesce(to_name, '（待接收）') || '：' || reason || '（' || state || '）'
        from petition_hand_over where petition_id = ?
        union all
        select approved_at, '延期批准', days || '日：' || reason || '（批准人：' || approved_by_name || '）'
        from petition_extension where petition_id = ?
        union all
        select urged_at, '督办', requirement || coalesce('；答复：' || answer, '；未答复') from petition_urging where petition_id = ?
      ) steps order by at""";

  private static final String FILES =
      """
      select name, media_type, size, sha256, uploaded_at, state from attachment
      where record_type = 'petition' and record_id = ? and state in ('STORED', 'REMOVED') order by uploaded_at, id""";

  private final Rows rows;
  private final FieldCipher cipher;

  DossierTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** What was handed in. */
  record Matter(
      String title,
      String text,
      @Nullable String petitioner,
      String employer,
      @Nullable String amount,
      String channel,
      String category,
      String matter,
      int headcount,
      @Nullable String unionName,
      @Nullable String outcome,
      @Nullable String endReason) {
    /** Everything in it is somebody's. */
    @Override
    public String toString() {
      return "Matter[…]";
    }
  }

  /** Something that happened. */
  record Entry(Instant at, String what, String words) {}

  /** A file that lies with the case. */
  record FileLine(String name, String type, long size, @Nullable String sha256, String state) {}

  Matter matter(UUID petition) {
    return rows.one(CASE, row -> matter(petition, row), petition)
        .orElseThrow(() -> new IllegalStateException("a petition that is not there"));
  }

  List<Entry> timeline(UUID petition) {
    return rows.list(
        TIMELINE,
        row ->
            new Entry(
                Rows.instant(row, "at"),
                row.getString("kind"),
                TimelineTexts.zh(
                    TimelineKind.valueOf(row.getString("kind")),
                    row.getBigDecimal("amount"),
                    row.getString("note"))),
        petition);
  }

  List<Entry> steps(UUID petition) {
    return rows.list(
        STEPS,
        row -> new Entry(Rows.instant(row, "at"), row.getString("what"), row.getString("words")),
        petition,
        petition,
        petition,
        petition);
  }

  List<FileLine> files(UUID petition) {
    return rows.list(
        FILES,
        row ->
            new FileLine(
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("state")),
        petition.toString());
  }

  private Matter matter(UUID id, ResultSet row) throws SQLException {
    byte[] name = row.getBytes("petitioner_name_sealed");
    var amount = row.getBigDecimal("amount_claimed");
    return new Matter(
        row.getString("title"),
        cipher.open(row.getBytes("text_sealed"), "petition.text:" + id),
        name == null ? null : cipher.open(name, "petition.petitioner_name:" + id),
        row.getString("employer_name"),
        amount == null ? null : amount.toPlainString(),
        row.getString("channel"),
        row.getString("category"),
        row.getString("matter"),
        row.getInt("headcount"),
        row.getString("union_name"),
        row.getString("outcome"),
        row.getString("end_reason"));
  }
}
