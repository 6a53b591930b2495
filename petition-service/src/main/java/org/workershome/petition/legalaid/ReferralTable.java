package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;

/** The rows of referrals to the justice agency. */
@ApplicationScoped
class ReferralTable {
  private static final String SELECT =
      """
      select r.id, r.legal_aid_id, a.number, r.person_ref, a.state, r.union_path::text as union_path, a.matter, a.employer_name, r.reason,
        r.referred_at, a.applicant_name_sealed, a.phone_sealed, a.facts_sealed, r.answer, r.agency_reference,
        r.explanation, r.answered_at
      from legal_aid_referral r join legal_aid a on a.id = r.legal_aid_id""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  ReferralTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** False when it was referred before. */
  boolean add(LegalAid aid, String reason, Handler by, Instant at) {
    return sql.change(
            """
            insert into legal_aid_referral (id, legal_aid_id, union_path, person_ref, reason, consent, referred_at, referred_by_ref)
            values (?, ?, ?::ltree, ?, ?, true, ?, ?) on conflict (legal_aid_id) do nothing""",
            Ids.next(),
            aid.id().value(),
            aid.union().value(),
            aid.personRef(),
            reason,
            at.atOffset(ZoneOffset.UTC),
            by.personRef())
        == 1;
  }

  /** False when it was answered before. */
  boolean answer(UUID id, JusticeAnswerRequest answer, String subject, Instant at) {
    return sql.change(
            """
            update legal_aid_referral set answer = ?, agency_reference = ?, explanation = ?, answered_at = ?,
              answered_by_subject = ? where id = ? and answer is null""",
            answer.answer().name(),
            answer.reference().strip(),
            answer.explanation().strip(),
            at.atOffset(ZoneOffset.UTC),
            subject,
            id)
        == 1;
  }

  /**
   * @param open whether the applicant's data may be shown: to the agency alone
   */
  Optional<JusticeReferralView> find(UUID id, boolean open) {
    return sql.read(row -> view(row, open), SELECT + " where r.id = ?", id).stream().findFirst();
  }

  Optional<JusticeReferralView> of(LegalAidId aid, boolean open) {
    return sql
        .read(row -> view(row, open), SELECT + " where r.legal_aid_id = ?", aid.value())
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<JusticeReferralView> page(boolean unanswered, PageRequest page) {
    var text = new StringBuilder(SELECT).append(" where true");
    List<Object> parameters = new ArrayList<>();
    if (unanswered) {
      text.append(" and r.answer is null");
    }
    if (page.after().isPresent()) {
      text.append(" and (r.referred_at, r.id) < (?, ?)");
      parameters.add(page.after().get().createdAt().atOffset(ZoneOffset.UTC));
      parameters.add(page.after().get().id());
    }
    parameters.add(page.fetch());
    return sql.read(
        row -> view(row, true),
        text.append(" order by r.referred_at desc, r.id desc limit ?").toString(),
        parameters.toArray());
  }

  /** What the agency declined, and what ended before it answered, is not its business any more. */
  private JusticeReferralView view(ResultSet row, boolean toAgency) throws SQLException {
    ReferralAnswer answer = LegalAidRow.word(ReferralAnswer.class, row, "answer");
    boolean open =
        toAgency
            && (answer == ReferralAnswer.TAKEN_OVER
                || (answer == null
                    && LegalAidState.valueOf(row.getString("state"))
                        .moves()
                        .contains(LegalAidMove.REFERRAL)));
    UUID aid = row.getObject("legal_aid_id", UUID.class);
    return new JusticeReferralView(
        row.getObject("id", UUID.class),
        aid,
        row.getString("number"),
        row.getString("union_path"),
        LegalAidMatter.valueOf(row.getString("matter")),
        row.getString("employer_name"),
        row.getString("reason"),
        Objects.requireNonNull(LegalAidRow.instant(row, "referred_at")),
        open ? opened(row, "applicant_name", aid) : null,
        open ? opened(row, "phone", aid) : null,
        open ? opened(row, "facts", aid) : null,
        answer,
        row.getString("agency_reference"),
        row.getString("explanation"),
        LegalAidRow.instant(row, "answered_at"));
  }

  private @Nullable String opened(ResultSet row, String field, UUID aid) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "legal_aid." + field + ":" + aid);
  }
}
