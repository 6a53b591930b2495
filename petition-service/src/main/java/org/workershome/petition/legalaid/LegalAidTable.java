package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.LocalDates;

/** The rows of legal aid and of its steps, in the transaction at hand. */
@ApplicationScoped
class LegalAidTable {
  private static final String ADD =
      """
      insert into legal_aid (id, number, union_path, person_ref, petition_id, applicant_name_sealed, phone_sealed,
        facts_sealed, matter, employer_name, employer_key, employer_credit_code, amount_claimed, limitation_on,
        urgent_measure, migrant, migrant_proof, green_on, state, received_on, recorded_by_ref, means_method,
        means_reason, means_proof, means_standing, means_checked_on, version, created_at, of_age_on)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, 1, ?,
        coalesce(?::date, (select p.of_age_on from petition p where p.id = ?::uuid)))""";

  private static final String NEXT_NUMBER =
      """
      insert into legal_aid_number (union_path, year, next) values (?, ?, 1)
      on conflict (union_path, year) do update set next = legal_aid_number.next + 1
      returning next""";

  private static final String STEP =
      """
      insert into legal_aid_step (id, legal_aid_id, union_path, person_ref, at, on_day, move, stage, note_sealed, by_name)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  LegalAidTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** {@code LA-CQ.ENERGY-2026-000001}: without gaps, since an application that fails takes none. */
  String nextNumber(UnionPath union, int year) {
    int next = sql.read(row -> row.getInt(1), NEXT_NUMBER, union.value(), year).getFirst();
    return "LA-%s-%d-%06d".formatted(union.value(), year, next);
  }

  void add(NewLegalAid entered) {
    UUID id = entered.id().value();
    sql.change(
        ADD,
        id,
        entered.number(),
        entered.union().value(),
        entered.personRef(),
        entered.petition() == null ? null : entered.petition().value(),
        cipher.seal(entered.name(), "legal_aid.applicant_name:" + id),
        entered.phone() == null ? null : cipher.seal(entered.phone(), "legal_aid.phone:" + id),
        cipher.seal(entered.facts(), "legal_aid.facts:" + id),
        entered.matter().name(),
        entered.employer().name(),
        entered.employer().key(),
        entered.employer().creditCode(),
        entered.amountClaimed() == null ? null : entered.amountClaimed().amount(),
        entered.limitationOn(),
        entered.urgentMeasure(),
        entered.migrant(),
        entered.migrantProof(),
        entered.green() ? entered.receivedOn() : null,
        entered.receivedOn(),
        entered.recordedBy(),
        entered.waiver() == null ? null : MeansMethod.WAIVED.name(),
        entered.waiver() == null ? null : entered.waiver().name(),
        entered.waiver() == null ? null : entered.waiverProof(),
        entered.standing() == null ? null : entered.standing().name(),
        entered.waiver() == null ? null : entered.receivedOn(),
        entered.at().atOffset(ZoneOffset.UTC),
        entered.ofAgeOn(),
        entered.petition() == null ? null : entered.petition().value());
  }

  /** Empty when it is not there or not for the caller's eyes. */
  Optional<LegalAid> seen(LegalAidId id) {
    return sql
        .read(
            LegalAidRow::read, LegalAidRow.COLUMNS + " from legal_aid a where a.id = ?", id.value())
        .stream()
        .findFirst();
  }

  /** Locked until the transaction ends. */
  Optional<LegalAid> locked(LegalAidId id) {
    return sql
        .read(
            LegalAidRow::read,
            LegalAidRow.COLUMNS + " from legal_aid a where a.id = ? for update",
            id.value())
        .stream()
        .findFirst();
  }

  /** What a lawyer has in hand and the caller may see, locked in one order. */
  List<LegalAid> lockedOf(UUID lawyer) {
    return sql.read(
        LegalAidRow::read,
        LegalAidRow.COLUMNS
            + " from legal_aid a where a.lawyer_id = ? and a.state = 'ASSIGNED' order by a.id for update",
        lawyer);
  }

  /** Writes a move of a case that is locked. */
  void change(LegalAid before, LegalAidState state, Columns columns) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state.name());
    values.addAll(columns.values());
    values.add(before.id().value());
    int changed =
        sql.change(
            "update legal_aid set version = version + 1, state = ?"
                + columns.assignments()
                + " where id = ?",
            values.toArray());
    if (changed != 1) {
      throw new IllegalStateException("legal aid " + before.number() + " could not be changed");
    }
  }

  void step(
      LegalAid aid,
      LegalAidMove move,
      @Nullable LegalAidStage stage,
      @Nullable String note,
      String byName,
      Instant at) {
    UUID id = Ids.next();
    sql.change(
        STEP,
        id,
        aid.id().value(),
        aid.union().value(),
        aid.personRef(),
        at.atOffset(ZoneOffset.UTC),
        LocalDates.of(at),
        move.name(),
        stage == null ? null : stage.name(),
        note == null ? null : cipher.seal(note, "legal_aid_step.note:" + id),
        byName);
  }

  /** The stages that the help has gone through. */
  Set<LegalAidStage> stages(LegalAidId id) {
    return new HashSet<>(
        sql.read(
            row -> LegalAidStage.valueOf(row.getString(1)),
            "select distinct stage from legal_aid_step where legal_aid_id = ? and stage is not null",
            id.value()));
  }
}
