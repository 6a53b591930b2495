package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionOpening;

/**
 * Writes a petition that did not come by the open door: at the counter, past the unit, or sealed.
 * Joins the transaction at hand.
 */
@ApplicationScoped
class PetitionRow {
  private static final String ADD =
      """
      insert into petition (id, number, query_code_hash, union_path, union_name, person_ref, channel, category,
        matter, state, title, text_sealed, employer_name, employer_credit_code, amount_claimed,
        contact_phone_sealed, petitioner_name_sealed, id_suffix_sealed, anonymous, confidential, sealed, urgent,
        headcount, recorded_by_subject, recorded_by_name, recorded_by_ref, recorded_orally, created_at,
        received_on, notice_due_on, petitioner_address_sealed, of_age_on, unit_path, version)
      values (?, ?, ?, ?::ltree, (select name from directory_union where path_text = ? and not removed
        order by valid_to desc nulls first limit 1), ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::ltree, 1)
      """;

  private static final String TELL =
      """
      insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind, note)
      values (?, ?, ?::ltree, ?, ?, 'RECEIVED', ?)\
      """;

  private final CaseSql sql;
  private final FieldCipher cipher;

  PetitionRow(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /**
   * @param clerk who enters it; null when the petitioner does so himself
   */
  void add(Receipt receipt, PetitionOpening.New petition, boolean sealed, @Nullable Handler clerk) {
    add(receipt, petition, sealed, clerk, null);
  }

  /**
   * @param from the organ that transferred it, as its petitioner reads it
   */
  void add(
      Receipt receipt,
      PetitionOpening.New petition,
      boolean sealed,
      @Nullable Handler clerk,
      @Nullable String from) {
    write(receipt, petition, sealed, clerk);
    tell(receipt, from);
  }

  /** The row alone; {@link #tell} follows once the writer was let in. */
  void write(
      Receipt receipt, PetitionOpening.New petition, boolean sealed, @Nullable Handler clerk) {
    String id = receipt.id().toString();
    Money amount = petition.amountClaimed();
    Instant at = receipt.receivedAt();
    UnionPath unit = petition.unit();
    sql.change(
        ADD,
        receipt.id(),
        receipt.number().value(),
        receipt.queryCode().hash(),
        receipt.union().value(),
        receipt.union().value(),
        receipt.personRef(),
        petition.channel().name(),
        petition.category().name(),
        petition.matter().name(),
        petition.title().strip(),
        cipher.seal(petition.text(), "petition.text:" + id),
        petition.employerName().strip(),
        petition.employerCreditCode(),
        amount == null ? null : amount.amount(),
        sealed(petition.phone(), "contact_phone", id),
        sealed(petition.name(), "petitioner_name", id),
        sealed(petition.idSuffix(), "id_suffix", id),
        petition.person() == null && petition.name() == null,
        petition.confidential(),
        sealed,
        petition.urgent(),
        petition.headcount(),
        clerk == null ? null : clerk.subject(),
        clerk == null ? null : clerk.name(),
        clerk == null ? null : clerk.personRef(),
        petition.orally(),
        at.atOffset(ZoneOffset.UTC),
        receipt.receivedOn(),
        receipt.noticeDueOn(),
        sealed(petition.address(), "petitioner_address", id),
        petition.ofAgeOn(),
        unit == null ? null : unit.value());
  }

  void tell(Receipt receipt) {
    tell(receipt, null);
  }

  private void tell(Receipt receipt, @Nullable String from) {
    sql.change(
        TELL,
        Ids.next(),
        receipt.id(),
        receipt.union().value(),
        receipt.personRef(),
        receipt.receivedAt().atOffset(ZoneOffset.UTC),
        from);
  }

  private byte @Nullable [] sealed(@Nullable String plain, String column, String id) {
    return plain == null ? null : cipher.seal(plain, "petition." + column + ":" + id);
  }
}
