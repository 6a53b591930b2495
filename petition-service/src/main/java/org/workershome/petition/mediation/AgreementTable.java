package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Rows;

/** The rows of agreements and of what is owed under them. */
@ApplicationScoped
class AgreementTable {
  private static final String COLUMNS =
      """
      select subjects, amount, drafted_on, worker_signed_on, employer_signed_on, mediator_signed_on, body_sealed_on,
        effective_on, review_due_on, review_applied_on, review_outcome, review_outcome_on, review_document,
        confirmation_due_on, confirmation_applied_on, confirmation_outcome, confirmation_outcome_on,
        confirmation_document
      from mediation_agreement where mediation_id = ?\
      """;

  private final Rows rows;
  private final FieldCipher cipher;

  AgreementTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  void draft(Mediation mediation, MediationAgreementRequest request, String byName, LocalDate on) {
    UUID id = mediation.id().value();
    rows.change(
        """
        insert into mediation_agreement (mediation_id, union_path, person_ref, subjects, terms_sealed, amount, drafted_on,
          drafted_by_name) values (?, ?::ltree, ?, ?, ?, ?, ?, ?)\
        """,
        id,
        mediation.union(),
        mediation.personRef(),
        request.subjects().stream().sorted().toList(),
        cipher.seal(request.terms().strip(), "mediation_agreement.terms:" + id),
        request.amount() == null ? null : request.amount().amount(),
        on,
        byName);
    int seq = 1;
    for (InstalmentRequest each : request.instalments()) {
      rows.change(
          """
          insert into mediation_instalment (mediation_id, seq, union_path, person_ref, due_on, amount)
          values (?, ?, ?::ltree, ?, ?, ?)\
          """,
          id,
          seq++,
          mediation.union(),
          mediation.personRef(),
          each.dueOn(),
          each.amount().amount());
    }
  }

  Optional<Agreement> of(MediationId mediation) {
    return rows.one(COLUMNS, AgreementTable::agreement, mediation.value());
  }

  String terms(MediationId mediation) {
    return rows.one(
            "select terms_sealed from mediation_agreement where mediation_id = ?",
            row -> cipher.open(row.getBytes(1), "mediation_agreement.terms:" + mediation),
            mediation.value())
        .orElseThrow(() -> new IllegalStateException("no agreement of " + mediation));
  }

  /** In their order. */
  List<Instalment> instalments(MediationId mediation) {
    return rows.list(
        "select seq, due_on, amount, performed, performed_on from mediation_instalment where"
            + " mediation_id = ? order by seq",
        row ->
            new Instalment(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                new Money(row.getBigDecimal(3)),
                new Money(row.getBigDecimal(4)),
                Rows.date(row, "performed_on")),
        mediation.value());
  }

  /** Writes columns of an agreement whose case is locked. */
  void change(MediationId mediation, Columns columns) {
    List<@Nullable Object> values = new ArrayList<>(columns.values());
    values.add(mediation.value());
    rows.change(
        "update mediation_agreement set "
            + columns.assignments().substring(2)
            + " where mediation_id = ?",
        values.toArray());
  }

  void perform(MediationId mediation, Instalment instalment, Money performed, LocalDate on) {
    boolean whole = performed.equals(instalment.amount());
    rows.change(
        "update mediation_instalment set performed = ?, performed_on = ? where mediation_id = ? and"
            + " seq = ?",
        performed.amount(),
        whole ? on : null,
        mediation.value(),
        instalment.seq());
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    Map<Signatory, LocalDate> signed = new EnumMap<>(Signatory.class);
    for (Signatory each : Signatory.values()) {
      LocalDate on = Rows.date(row, each.column());
      if (on != null) {
        signed.put(each, on);
      }
    }
    return new Agreement(
        Set.copyOf(MediationRow.words(AgreementSubject.class, row.getArray("subjects"))),
        MediationRow.money(row, "amount"),
        row.getObject("drafted_on", LocalDate.class),
        signed,
        Rows.date(row, "effective_on"),
        window(row, "review"),
        window(row, "confirmation"));
  }

  private static Agreement.Window window(ResultSet row, String which) throws SQLException {
    String outcome = row.getString(which + "_outcome");
    return new Agreement.Window(
        Rows.date(row, which + "_due_on"),
        Rows.date(row, which + "_applied_on"),
        outcome == null ? null : CourtOutcome.valueOf(outcome),
        Rows.date(row, which + "_outcome_on"),
        row.getString(which + "_document"));
  }
}
