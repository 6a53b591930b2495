package org.workershome.petition.mediation;

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
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Shows mediations to those whom they are open to. */
@ApplicationScoped
class ReadMediation {
  private final Mediations mediations;
  private final AgreementTable agreements;
  private final RosterTable roster;
  private final Rows rows;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  ReadMediation(
      Mediations mediations,
      AgreementTable agreements,
      RosterTable roster,
      Rows rows,
      FieldCipher cipher,
      CurrentCaller caller) {
    this.mediations = mediations;
    this.agreements = agreements;
    this.roster = roster;
    this.rows = rows;
    this.cipher = cipher;
    this.caller = caller;
  }

  /** As it is, and its version. */
  record Read(MediationView view, long version) {}

  private record Opened(
      String name, @Nullable String phone, String facts, @Nullable String endNote) {
    @Override
    public String toString() {
      return "Opened[]";
    }
  }

  @Transactional
  Read one(MediationId id) {
    return read(mediations.find(id));
  }

  /** Of a case that was just moved, in its transaction. */
  Read read(Mediation mediation) {
    return new Read(view(mediation), mediation.version());
  }

  @Transactional
  MediationStepsView steps(MediationId id) {
    mediations.find(id);
    return new MediationStepsView(
        rows.list(
            "select id, at, move, amount, note_sealed, by_name from mediation_step where"
                + " mediation_id = ? order by at, id",
            row -> {
              MediationMove move = MediationMove.valueOf(row.getString("move"));
              byte[] note = row.getBytes("note_sealed");
              return new MediationStepView(
                  Rows.instant(row, "at"),
                  move,
                  move.zh(),
                  MediationRow.money(row, "amount"),
                  note == null
                      ? null
                      : cipher.open(note, "mediation_step.note:" + row.getString("id")),
                  row.getString("by_name"));
            },
            id.value()));
  }

  @Transactional
  MediationSessionsView sessions(MediationId id) {
    mediations.find(id);
    return new MediationSessionsView(
        rows.list(
            """
            select id, held_on, place, mediator_id, worker_present, employer_present, minutes_sealed, recorded_by_name
            from mediation_session where mediation_id = ? order by held_on, id\
            """,
            row ->
                new MediationSessionView(
                    row.getObject(1, UUID.class),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getObject(4, UUID.class),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    cipher.open(row.getBytes(7), "mediation_session.minutes:" + row.getString(1)),
                    row.getString(8)),
            id.value()));
  }

  @Transactional
  Page<MediationSummaryView> list(MediationFilter filter, PageRequest page) {
    PetitionScope scope = scope();
    List<Object> parameters = new ArrayList<>(List.of(scope.value()));
    var text =
        new StringBuilder(MediationRow.COLUMNS)
            .append(" where m.")
            .append(scope.column())
            .append(" = ?");
    if (filter.state() != null) {
      text.append(" and m.state = ?");
      parameters.add(filter.state());
    }
    if (filter.matter() != null) {
      text.append(" and m.matter = ?");
      parameters.add(filter.matter());
    }
    if (filter.priority() != null) {
      text.append(" and m.priority = ?");
      parameters.add(filter.priority());
    }
    page.after()
        .ifPresent(
            after -> {
              text.append(" and (m.created_at, m.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    parameters.add(page.fetch());
    LocalDate today = mediations.today();
    List<MediationSummaryView> found =
        rows.list(
            text.append(" order by m.created_at desc, m.id desc limit ?").toString(),
            row -> MediationSummaryView.of(MediationRow.read(row), today),
            parameters);
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /** The filter that finds an index: who is nothing but a mediator lists his own cases. */
  PetitionScope scope() {
    Caller who = caller.get();
    boolean mediatorOnly =
        who.kind() == CallerKind.STAFF
            && who.has(Role.MEDIATOR)
            && !who.hasAny(
                Role.PETITION_OFFICER,
                Role.CASE_HANDLER,
                Role.LEADER,
                Role.AUDITOR,
                Role.INSPECTOR);
    return mediatorOnly
        ? new PetitionScope("mediator_ref", who.requirePersonRef())
        : PetitionScope.of(who);
  }

  private MediationView view(Mediation mediation) {
    LocalDate today = mediations.today();
    Opened words = opened(mediation.id().value());
    UUID mediator = mediation.mediatorWithdrew() ? null : mediation.mediator();
    return new MediationView(
        mediation.id().value(),
        mediation.number(),
        mediation.union().value(),
        mediation.petition() == null ? null : mediation.petition().value(),
        mediation.committee(),
        mediation.applicant(),
        mediation.form(),
        mediation.recordedBy(),
        mediation.matter(),
        mediation.state(),
        mediation.state().zh(),
        mediation.state().moves(),
        Masking.name(words.name()),
        words.phone() == null ? null : Masking.phone(words.phone()),
        words.facts(),
        requireNonNull(DisputeEmployerView.of(mediation.employer())),
        mediation.amountClaimed(),
        mediation.headcount(),
        mediation.collective(),
        mediation.priority(),
        mediation.receivedOn(),
        mediation.dueOn(),
        new MediationArbitrationView(
            MediationRules.isArbitrationOpen(mediation.state(), mediation.dueOn(), today),
            mediation.dueOn(),
            mediation.arbitrationToldAt(),
            MediationRules.ARBITRATION),
        mediator == null ? null : roster.mediator(mediator).map(MediatorView::of).orElse(null),
        agreements
            .of(mediation.id())
            .map(
                agreement ->
                    MediationAgreementView.of(
                        agreement,
                        agreements.terms(mediation.id()),
                        agreements.instalments(mediation.id()),
                        today))
            .orElse(null),
        mediation.failureReasons().stream()
            .map(reason -> new FailureReasonView(reason, reason.zh()))
            .toList(),
        words.endNote(),
        mediation.endedOn());
  }

  private Opened opened(UUID id) {
    return rows.one(
            "select worker_name_sealed, phone_sealed, facts_sealed, end_note_sealed from mediation"
                + " where id = ?",
            row ->
                new Opened(
                    requireNonNull(open(row, "worker_name", id)),
                    open(row, "phone", id),
                    requireNonNull(open(row, "facts", id)),
                    open(row, "end_note", id)),
            id)
        .orElseThrow();
  }

  private @Nullable String open(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "mediation." + field + ":" + id);
  }
}
