package org.workershome.petition.instrument;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Shows instruments to those whom they are open to. */
@ApplicationScoped
class ReadInstrument {
  private final Instruments instruments;
  private final Rows rows;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  ReadInstrument(Instruments instruments, Rows rows, FieldCipher cipher, CurrentCaller caller) {
    this.instruments = instruments;
    this.rows = rows;
    this.cipher = cipher;
    this.caller = caller;
  }

  /** As it is, and its version. */
  record Read(InstrumentView view, long version) {}

  private record Opened(
      String facts, String demands, @Nullable String answer, @Nullable String finding) {
    @Override
    public String toString() {
      return "Opened[]";
    }
  }

  @Transactional
  Read one(InstrumentId id) {
    return read(instruments.find(id));
  }

  Read read(Instrument instrument) {
    return new Read(view(instrument), instrument.version());
  }

  @Transactional
  InstrumentStepsView steps(InstrumentId id) {
    instruments.find(id);
    return new InstrumentStepsView(
        rows.list(
            "select at, move, by_name from instrument_step where instrument_id = ? order by at, id",
            row -> {
              InstrumentMove move = InstrumentMove.valueOf(row.getString(2));
              return new InstrumentStepView(
                  Rows.instant(row, "at"), move, move.zh(), row.getString(3));
            },
            id.value()));
  }

  @Transactional
  Page<InstrumentSummaryView> list(
      @Nullable InstrumentKind kind, @Nullable InstrumentState state, PageRequest page) {
    PetitionScope scope = scope();
    List<Object> parameters = new ArrayList<>(List.of(scope.value()));
    var text =
        new StringBuilder(InstrumentTable.COLUMNS)
            .append(" where i.")
            .append(scope.column())
            .append(" = ?");
    if (kind != null) {
      text.append(" and i.kind = ?");
      parameters.add(kind);
    }
    if (state != null) {
      text.append(" and i.state = ?");
      parameters.add(state);
    }
    page.after()
        .ifPresent(
            after -> {
              text.append(" and (i.created_at, i.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    parameters.add(page.fetch());
    LocalDate today = instruments.today();
    List<InstrumentSummaryView> found =
        rows.list(
            text.append(" order by i.created_at desc, i.id desc limit ?").toString(),
            row -> InstrumentSummaryView.of(InstrumentTable.read(row), today),
            parameters);
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /** The filter that finds an index. */
  PetitionScope scope() {
    return PetitionScope.of(caller.get().requireUnion());
  }

  private InstrumentView view(Instrument instrument) {
    Opened words = opened(instrument.id().value());
    LocalDate today = instruments.today();
    return new InstrumentView(
        instrument.id().value(),
        instrument.number(),
        instrument.union().value(),
        instrument.kind(),
        instrument.kind().zh(),
        instrument.state(),
        instrument.state().zh(),
        instrument.state().moves(),
        instrument.petition() == null ? null : instrument.petition().value(),
        instrument.opinion(),
        instrument.ground(),
        instrument.employerName(),
        instrument.employerCreditCode(),
        instrument.addressee(),
        instrument.subject(),
        words.facts(),
        words.demands(),
        instrument.law(),
        instrument.signerName(),
        instrument.signerPost(),
        instrument.issuedOn(),
        instrument.servedOn(),
        instrument.answerDueOn(),
        instrument.answer(),
        words.answer(),
        instrument.answeredOn(),
        instrument.isLateOn(today),
        words.finding(),
        instrument.verifiedOn(),
        instrument.kind() == InstrumentKind.OPINION
            ? InstrumentRules.ground(instrument, today).orElse(null)
            : null);
  }

  private Opened opened(UUID id) {
    return rows.one(
            "select facts_sealed, demands_sealed, answer_sealed, finding_sealed from"
                + " union_instrument where id = ?",
            row ->
                new Opened(
                    requireNonNull(open(row, "facts", id)),
                    requireNonNull(open(row, "demands", id)),
                    open(row, "answer", id),
                    open(row, "finding", id)),
            id)
        .orElseThrow();
  }

  private @Nullable String open(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "union_instrument." + field + ":" + id);
  }
}
