package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.NoticeRules;
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.PetitionArrival;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionOutcome;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Regulation;

/** The rows of what organs transferred here. Joins the transaction at hand. */
@ApplicationScoped
class ReceiptTable {
  private static final String ADD =
      """
      insert into organ_receipt (id, petition_id, union_path, person_ref, organ, organ_path, organ_name, reference,
        fingerprint, feedback_due_on, received_at, version)
      values (?, ?, ?::ltree, ?, ?, ?::ltree, ?, ?, ?, ?, ?, 1)\
      """;

  private static final String SELECT =
      """
      select id, petition_id, organ, organ_path::text, organ_name, reference, fingerprint, feedback_due_on, fed_back_on
      from organ_receipt\
      """;

  private static final String STANDS =
      """
      select r.id, r.reference, r.petition_id, r.union_path::text as union_path, r.received_at, r.feedback_due_on,
        r.feedback_sealed, r.fed_back_on, p.number, p.state, p.handling, p.accepted_on, p.outcome, p.ended_on,
        p.notice_due_on
      from organ_receipt r cross join lateral petition_of_organ(r.petition_id) p\
      """;

  private final CaseSql sql;
  private final FieldCipher cipher;

  ReceiptTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** What is on file of a number. */
  record Known(UUID id, UUID petition, OrganReference from, @Nullable LocalDate fedBackOn) {}

  /** Two machines that send the same number at once are let in one after the other. */
  void lock(OrganReference from) {
    sql.read(
        row -> true,
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        "organ-receipt/" + from.organ() + "/" + from.at() + "/" + from.number());
  }

  Optional<Known> of(OrganReference from) {
    return sql
        .read(
            ReceiptTable::known,
            SELECT + " where organ_key = ? and reference = ? and coalesce(organ_name, '') = ?",
            key(from.organ(), from.at()),
            from.number(),
            from.name() == null ? "" : from.name())
        .stream()
        .findFirst();
  }

  Optional<Known> of(PetitionId petition) {
    return sql
        .read(ReceiptTable::known, SELECT + " where petition_id = ?", petition.value())
        .stream()
        .findFirst();
  }

  UUID add(PetitionArrival.Arrived petition, OrganReference from) {
    UUID id = Ids.next();
    sql.change(
        ADD,
        id,
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        from.organ().name(),
        from.at().value(),
        from.name(),
        from.number(),
        from.fingerprint(),
        from.feedbackDueOn(),
        petition.receivedAt().atOffset(ZoneOffset.UTC));
    return id;
  }

  /** False when the organ was told before. */
  boolean inform(UUID id, String text, Handler by, LocalDate on, Instant at) {
    return sql.change(
            """
            update organ_receipt set feedback_sealed = ?, fed_back_on = ?, fed_back_at = ?, fed_back_by_subject = ?,
              fed_back_by_ref = ?, version = version + 1 where id = ? and fed_back_on is null\
            """,
            cipher.seal(text, "organ_receipt.feedback:" + id),
            on,
            at.atOffset(ZoneOffset.UTC),
            by.subject(),
            by.personRef(),
            id)
        == 1;
  }

  /** How it stands, for the machine that transferred it. */
  Optional<TransferInView> stands(UUID id) {
    return sql.read(this::view, STANDS + " where r.id = ?", id).stream().findFirst();
  }

  /** Newest first; the machine's own. */
  List<TransferInView> page(
      Organ organ, UnionPath at, @Nullable String reference, PageRequest page) {
    var text = new StringBuilder(STANDS).append(" where r.organ_key = ?");
    List<Object> parameters = new ArrayList<>(List.of(key(organ, at)));
    if (reference != null) {
      text.append(" and r.reference = ?");
      parameters.add(reference);
    }
    page.after()
        .ifPresent(
            after -> {
              text.append(" and (r.received_at, r.id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    parameters.add(page.fetch());
    return sql.read(
        this::view,
        text.append(" order by r.received_at desc, r.id desc limit ?").toString(),
        parameters.toArray());
  }

  /** As the table writes it. */
  static String key(Organ organ, UnionPath at) {
    return organ.name() + "@" + at.value();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        new OrganReference(
            Organ.valueOf(row.getString(3)),
            new UnionPath(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getBytes(7),
            row.getObject(8, LocalDate.class)),
        row.getObject(9, LocalDate.class));
  }

  private TransferInView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    var receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
    var state = PetitionStateName.valueOf(row.getString("state"));
    String outcome = row.getString("outcome");
    byte[] feedback = row.getBytes("feedback_sealed");
    LocalDate noticeDueOn = row.getObject("notice_due_on", LocalDate.class);
    return new TransferInView(
        id,
        row.getString("reference"),
        row.getObject("petition_id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        receivedAt,
        noticeDueOn,
        NoticeRules.DAYS,
        Regulation.on(LocalDates.of(receivedAt)).notice(),
        state,
        state.zh(),
        row.getString("handling"),
        row.getObject("accepted_on", LocalDate.class),
        outcome == null ? null : PetitionOutcome.valueOf(outcome),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("feedback_due_on", LocalDate.class),
        feedback == null ? null : cipher.open(feedback, "organ_receipt.feedback:" + id),
        row.getObject("fed_back_on", LocalDate.class));
  }
}
