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
import java.util.Objects;
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
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;

/** The rows of what was sent to organs. Joins the transaction at hand. */
@ApplicationScoped
class TransferTable {
  private static final String ADD =
      """
      insert into organ_transfer (id, petition_id, union_path, person_ref, organ, organ_path, number, category, matter,
        title, employer_name, text_sealed, petitioner_name_sealed, contact_phone_sealed, requirement, feedback_due_on,
        state, sent_on, sent_at, sent_by_subject, sent_by_ref, version)
      values (?, ?, ?::ltree, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SENT', ?, ?, ?, ?, 1)
      on conflict (petition_id) where state in ('SENT', 'ACKNOWLEDGED') do nothing\
      """;

  private static final String SELECT =
      """
      select id, petition_id, number, union_path::text as union_path, person_ref, organ, organ_path::text as organ_path,
        category, matter, title, employer_name, requirement, feedback_due_on, state, sent_at, text_sealed,
        petitioner_name_sealed, contact_phone_sealed, organ_reference, acknowledged_at, answer_sealed, answered_at,
        version
      from organ_transfer\
      """;

  private final CaseSql sql;
  private final FieldCipher cipher;

  TransferTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** A row, with what the view of it does not say. */
  record Sent(OrganTransferView view, String personRef, long version) {
    @Override
    public String toString() {
      return "Sent[" + view + "]";
    }
  }

  /** Empty when one is open. */
  Optional<UUID> add(
      Petition petition, HandedOver content, OrganTransferRequest request, Handler by, Instant at) {
    UUID id = Ids.next();
    int added =
        sql.change(
            ADD,
            id,
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            request.organ().name(),
            request.at(),
            petition.number().value(),
            petition.category().name(),
            petition.matter().name(),
            content.title(),
            content.employerName(),
            sealed(content.text(), "text", id),
            sealed(content.name(), "petitioner_name", id),
            sealed(content.phone(), "contact_phone", id),
            request.requirement().strip(),
            request.feedbackDueOn(),
            LocalDates.of(at),
            at.atOffset(ZoneOffset.UTC),
            by.subject(),
            by.personRef());
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  void acknowledge(UUID id, String reference, Instant at) {
    sql.change(
        "update organ_transfer set state = 'ACKNOWLEDGED', organ_reference = ?, acknowledged_at ="
            + " ?, version = version + 1 where id = ?",
        reference,
        at.atOffset(ZoneOffset.UTC),
        id);
  }

  void answer(UUID id, OrganTransferState state, String answer, String subject, Instant at) {
    sql.change(
        "update organ_transfer set state = ?, answer_sealed = ?, answered_at = ?,"
            + " answered_by_subject = ?, version = version + 1 where id = ?",
        state.name(),
        sealed(answer, "answer", id),
        at.atOffset(ZoneOffset.UTC),
        subject,
        id);
  }

  /** Locked, so that two answers come one after the other. */
  Optional<Sent> locked(UUID id) {
    return sql.read(row -> sent(row, true), SELECT + " where id = ? for update", id).stream()
        .findFirst();
  }

  /**
   * @param open whether what was handed over is shown: to the organ alone
   */
  Optional<OrganTransferView> find(UUID id, boolean open) {
    return sql.read(row -> sent(row, open).view(), SELECT + " where id = ?", id).stream()
        .findFirst();
  }

  List<OrganTransferView> of(PetitionId petition) {
    return sql.read(
        row -> sent(row, false).view(),
        SELECT + " where petition_id = ? order by sent_at, id",
        petition.value());
  }

  /** Newest first; the machine's own. */
  List<OrganTransferView> page(Organ organ, UnionPath at, boolean openOnly, PageRequest page) {
    var text = new StringBuilder(SELECT).append(" where organ_key = ?");
    List<Object> parameters = new ArrayList<>(List.of(ReceiptTable.key(organ, at)));
    if (openOnly) {
      text.append(" and state in ('SENT', 'ACKNOWLEDGED')");
    }
    page.after()
        .ifPresent(
            after -> {
              text.append(" and (sent_at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    parameters.add(page.fetch());
    return sql.read(
        row -> sent(row, true).view(),
        text.append(" order by sent_at desc, id desc limit ?").toString(),
        parameters.toArray());
  }

  private Sent sent(ResultSet row, boolean toOrgan) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    var state = OrganTransferState.valueOf(row.getString("state"));
    boolean shown = toOrgan && state.isOpen();
    return new Sent(
        new OrganTransferView(
            id,
            row.getObject("petition_id", UUID.class),
            row.getString("number"),
            row.getString("union_path"),
            Organ.valueOf(row.getString("organ")),
            row.getString("organ_path"),
            PetitionCategory.valueOf(row.getString("category")),
            PetitionMatter.valueOf(row.getString("matter")),
            row.getString("title"),
            row.getString("employer_name"),
            row.getString("requirement"),
            row.getObject("feedback_due_on", LocalDate.class),
            state,
            state.next(),
            Objects.requireNonNull(at(row, "sent_at")),
            shown ? opened(row, "text", id) : null,
            shown ? opened(row, "petitioner_name", id) : null,
            shown ? opened(row, "contact_phone", id) : null,
            row.getString("organ_reference"),
            at(row, "acknowledged_at"),
            opened(row, "answer", id),
            at(row, "answered_at")),
        row.getString("person_ref"),
        row.getLong("version"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private byte @Nullable [] sealed(@Nullable String plain, String field, UUID id) {
    return plain == null ? null : cipher.seal(plain, "organ_transfer." + field + ":" + id);
  }

  private @Nullable String opened(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "organ_transfer." + field + ":" + id);
  }
}
