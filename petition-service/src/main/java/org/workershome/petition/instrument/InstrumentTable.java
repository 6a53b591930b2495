package org.workershome.petition.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Rows;

/** The rows of instruments and of their steps, in the transaction at hand. */
@ApplicationScoped
class InstrumentTable {
  static final String COLUMNS =
      """
      select i.id, i.number, i.union_path::text as union_path, i.kind, i.state, i.petition_id, i.opinion_id, i.ground,
        i.employer_name, i.employer_credit_code, i.addressee, i.subject, i.law, i.signer_name, i.signer_post, i.issued_on,
        i.served_on, i.answer_due_on, i.answer, i.answered_on, i.verified_on, i.created_at, i.version
      from union_instrument i\
      """;

  private static final String ADD =
      """
      insert into union_instrument (id, union_path, kind, state, petition_id, opinion_id, ground, employer_name,
        employer_credit_code, addressee, subject, facts_sealed, demands_sealed, law, drafted_by_name, version, created_at)
      values (?, ?::ltree, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict do nothing\
      """;

  private static final String NEXT_NUMBER =
      """
      insert into instrument_number (union_path, kind, year, next) values (?, ?, ?, 1)
      on conflict (union_path, kind, year) do update set next = instrument_number.next + 1
      returning next\
      """;

  private final Rows rows;
  private final FieldCipher cipher;

  InstrumentTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** False when its opinion has led to one before. */
  boolean add(Instrument draft, String facts, String demands, String byName) {
    UUID id = draft.id().value();
    return rows.change(
            ADD,
            id,
            draft.union(),
            draft.kind(),
            draft.petition() == null ? null : draft.petition().value(),
            draft.opinion(),
            draft.ground(),
            draft.employerName(),
            draft.employerCreditCode(),
            draft.addressee(),
            draft.subject(),
            cipher.seal(facts, "union_instrument.facts:" + id),
            cipher.seal(demands, "union_instrument.demands:" + id),
            draft.law(),
            byName,
            draft.createdAt())
        == 1;
  }

  /** {@code YJ-CQ.ENERGY-2026-000001}: without gaps in each kind. */
  String nextNumber(Instrument instrument, int year) {
    int next =
        rows.one(
                NEXT_NUMBER,
                row -> row.getInt(1),
                instrument.union().value(),
                instrument.kind(),
                year)
            .orElseThrow(() -> new IllegalStateException("no number of " + instrument.union()));
    return "%s-%s-%d-%06d"
        .formatted(instrument.kind().mark(), instrument.union().value(), year, next);
  }

  Optional<Instrument> seen(InstrumentId id) {
    return rows.one(COLUMNS + " where i.id = ?", InstrumentTable::read, id.value());
  }

  /** Locked until the transaction ends. */
  Optional<Instrument> locked(InstrumentId id) {
    return rows.one(COLUMNS + " where i.id = ? for update", InstrumentTable::read, id.value());
  }

  void change(Instrument before, InstrumentState state, Columns columns) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state);
    values.addAll(columns.values());
    values.add(before.id().value());
    int changed =
        rows.change(
            "update union_instrument set version = version + 1, state = ?"
                + columns.assignments()
                + " where id = ?",
            values.toArray());
    if (changed != 1) {
      throw new IllegalStateException(before + " could not be changed");
    }
  }

  void step(Instrument instrument, InstrumentMove move, String byName, Instant at) {
    rows.change(
        """
        insert into instrument_step (id, instrument_id, union_path, at, move, by_name)
        values (?, ?, ?::ltree, ?, ?, ?)\
        """,
        Ids.next(),
        instrument.id().value(),
        instrument.union(),
        at,
        move,
        byName);
  }

  static Instrument read(ResultSet row) throws SQLException {
    UUID petition = row.getObject("petition_id", UUID.class);
    return new Instrument(
        new InstrumentId(row.getObject("id", UUID.class)),
        row.getString("number"),
        new UnionPath(row.getString("union_path")),
        InstrumentKind.valueOf(row.getString("kind")),
        InstrumentState.valueOf(row.getString("state")),
        petition == null ? null : new PetitionId(petition),
        row.getObject("opinion_id", UUID.class),
        word(AdviceGround.class, row, "ground"),
        row.getString("employer_name"),
        row.getString("employer_credit_code"),
        row.getString("addressee"),
        row.getString("subject"),
        row.getString("law"),
        row.getString("signer_name"),
        word(SignerPost.class, row, "signer_post"),
        Rows.date(row, "issued_on"),
        Rows.date(row, "served_on"),
        Rows.date(row, "answer_due_on"),
        word(InstrumentAnswer.class, row, "answer"),
        Rows.date(row, "answered_on"),
        Rows.date(row, "verified_on"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static <E extends Enum<E>> @Nullable E word(Class<E> type, ResultSet row, String column)
      throws SQLException {
    String word = row.getString(column);
    return word == null ? null : Enum.valueOf(type, word);
  }
}
