package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** The rows of mediations and of their steps, in the transaction at hand. */
@ApplicationScoped
class MediationTable {
  private static final String ADD =
      """
      insert into mediation (id, number, union_path, person_ref, petition_id, committee_id, applicant, form,
        worker_name_sealed, phone_sealed, facts_sealed, matter, employer_name, employer_key, employer_credit_code,
        amount_claimed, headcount, collective, priority, received_on, recorded_by_ref, recorded_by_name, due_on, state,
        version, created_at, of_age_on)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1, ?,
        coalesce(?::date, (select p.of_age_on from petition p where p.id = ?::uuid)))\
      """;

  private static final String NEXT_NUMBER =
      """
      insert into mediation_number (union_path, year, next) values (?, ?, 1)
      on conflict (union_path, year) do update set next = mediation_number.next + 1
      returning next\
      """;

  private static final String STEP =
      """
      insert into mediation_step (id, mediation_id, union_path, person_ref, at, move, amount, note_sealed, by_name, told)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Rows rows;
  private final FieldCipher cipher;

  MediationTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** {@code MD-CQ.ENERGY-2026-000001}: without gaps, since an application that fails takes none. */
  String nextNumber(UnionPath union, int year) {
    int next =
        rows.one(NEXT_NUMBER, row -> row.getInt(1), union.value(), year)
            .orElseThrow(() -> new IllegalStateException("no number of " + union));
    return "MD-%s-%d-%06d".formatted(union.value(), year, next);
  }

  void add(NewMediation entered) {
    UUID id = entered.id().value();
    Handler clerk = entered.recordedBy();
    rows.change(
        ADD,
        id,
        entered.number(),
        entered.union(),
        entered.personRef(),
        entered.petition() == null ? null : entered.petition().value(),
        entered.committee(),
        entered.applicant(),
        entered.form(),
        cipher.seal(entered.name(), "mediation.worker_name:" + id),
        entered.phone() == null ? null : cipher.seal(entered.phone(), "mediation.phone:" + id),
        cipher.seal(entered.facts(), "mediation.facts:" + id),
        entered.matter(),
        entered.employer().name(),
        entered.employer().key(),
        entered.employer().creditCode(),
        entered.amountClaimed() == null ? null : entered.amountClaimed().amount(),
        entered.headcount(),
        entered.collective(),
        entered.priority(),
        entered.receivedOn(),
        clerk == null ? null : clerk.personRef(),
        clerk == null ? null : clerk.name(),
        entered.dueOn(),
        entered.at(),
        entered.ofAgeOn(),
        entered.petition() == null ? null : entered.petition().value());
  }

  /** Empty when it is not there or not for the caller's eyes. */
  Optional<Mediation> seen(MediationId id) {
    return rows.one(MediationRow.COLUMNS + " where m.id = ?", MediationRow::read, id.value());
  }

  /** Locked until the transaction ends. */
  Optional<Mediation> locked(MediationId id) {
    return rows.one(
        MediationRow.COLUMNS + " where m.id = ? for update", MediationRow::read, id.value());
  }

  /** Writes a move of a case that is locked. */
  void change(Mediation before, MediationState state, Columns columns) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state);
    values.addAll(columns.values());
    values.add(before.id().value());
    int changed =
        rows.change(
            "update mediation set version = version + 1, state = ?"
                + columns.assignments()
                + " where id = ?",
            values.toArray());
    if (changed != 1) {
      throw new IllegalStateException("mediation " + before.number() + " could not be changed");
    }
  }

  /**
   * @param told whether the petition's timeline has it, or needs nothing of it
   */
  void step(
      Mediation mediation,
      MediationMove move,
      @Nullable Money amount,
      @Nullable String note,
      String byName,
      Instant at,
      boolean told) {
    UUID id = Ids.next();
    rows.change(
        STEP,
        id,
        mediation.id().value(),
        mediation.union(),
        mediation.personRef(),
        at,
        move,
        amount == null ? null : amount.amount(),
        note == null ? null : cipher.seal(note, "mediation_step.note:" + id),
        byName,
        told);
  }
}
