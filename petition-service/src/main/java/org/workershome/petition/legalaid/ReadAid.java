package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionScope;

/** Shows applications to those whom they are open to. */
@ApplicationScoped
class ReadAid {
  private static final String STEPS =
      """
      select id, at, move, stage, note_sealed, by_name from legal_aid_step
      where legal_aid_id = ? order by at, id""";

  private static final String SEALED =
      """
      select a.applicant_name_sealed, a.phone_sealed, a.facts_sealed, a.decision_sealed, a.end_reason_sealed,
        (select r.stars from legal_aid_rating r where r.legal_aid_id = a.id) as stars
      from legal_aid a where a.id = ?""";

  private final LegalAids aids;
  private final LawyerTable lawyers;
  private final CaseSql sql;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  ReadAid(
      LegalAids aids, LawyerTable lawyers, CaseSql sql, FieldCipher cipher, CurrentCaller caller) {
    this.aids = aids;
    this.lawyers = lawyers;
    this.sql = sql;
    this.cipher = cipher;
    this.caller = caller;
  }

  /** As it is, and its version. */
  record Read(LegalAidView view, long version) {}

  private record Opened(
      String name,
      @Nullable String phone,
      String facts,
      @Nullable String decision,
      @Nullable String endReason,
      @Nullable Integer stars) {
    @Override
    public String toString() {
      return "Opened[]";
    }
  }

  @Transactional
  Read one(LegalAidId id) {
    return read(aids.find(id));
  }

  /** Of a case that was just moved, in its transaction. */
  Read read(LegalAid aid) {
    return new Read(view(aid), aid.version());
  }

  @Transactional
  LegalAidStepsView steps(LegalAidId id) {
    aids.find(id);
    return new LegalAidStepsView(sql.read(this::step, STEPS, id.value()));
  }

  @Transactional
  Page<LegalAidSummaryView> list(LegalAidFilter filter, PageRequest page) {
    PetitionScope scope = scope();
    List<Object> parameters = new ArrayList<>(List.of(scope.value()));
    var text =
        new StringBuilder(LegalAidRow.COLUMNS)
            .append(" from legal_aid a where a.")
            .append(scope.column())
            .append(" = ?");
    if (filter.state() != null) {
      text.append(" and a.state = ?");
      parameters.add(filter.state().name());
    }
    if (filter.matter() != null) {
      text.append(" and a.matter = ?");
      parameters.add(filter.matter().name());
    }
    if (filter.greenChannel() != null) {
      text.append(" and (a.green_on is not null) = ?");
      parameters.add(filter.greenChannel());
    }
    if (page.after().isPresent()) {
      text.append(" and (a.created_at, a.id) < (?, ?)");
      parameters.add(page.after().get().createdAt().atOffset(ZoneOffset.UTC));
      parameters.add(page.after().get().id());
    }
    parameters.add(page.fetch());
    List<LegalAidSummaryView> rows =
        sql.read(
            row -> LegalAidSummaryView.of(LegalAidRow.read(row)),
            text.append(" order by a.created_at desc, a.id desc limit ?").toString(),
            parameters.toArray());
    return Page.of(rows, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /** The filter that finds an index: a lawyer lists his own cases. */
  PetitionScope scope() {
    Caller who = caller.get();
    boolean lawyerOnly =
        who.kind() == CallerKind.STAFF
            && who.has(Role.LAWYER)
            && !who.hasAny(
                Role.PETITION_OFFICER,
                Role.CASE_HANDLER,
                Role.LEADER,
                Role.AUDITOR,
                Role.INSPECTOR);
    return lawyerOnly
        ? new PetitionScope("lawyer_ref", who.requirePersonRef())
        : PetitionScope.of(who);
  }

  private LegalAidView view(LegalAid aid) {
    LocalDate today = LocalDates.of(aids.now());
    Opened words = opened(aid.id().value());
    UUID lawyer = aid.help().lawyer();
    LocalDate limitation = aid.limitationOn();
    return new LegalAidView(
        aid.id().value(),
        aid.number(),
        aid.union().value(),
        aid.petition() == null ? null : aid.petition().value(),
        aid.matter(),
        aid.matter().zh(),
        aid.state(),
        aid.state().zh(),
        aid.state().moves(),
        Masking.name(words.name()),
        words.phone() == null ? null : Masking.phone(words.phone()),
        words.facts(),
        new AidEmployerView(aid.employer().name(), aid.employer().creditCode()),
        aid.amountClaimed(),
        limitation,
        limitation == null ? null : AidDecisionRules.daysLeft(limitation, today),
        aid.urgentMeasure(),
        AidDecisionRules.mayComeFirst(limitation, aid.urgentMeasure(), today),
        aid.migrant(),
        aid.receivedOn(),
        aid.missing(),
        aid.missingDueOn(),
        aid.means().method(),
        aid.means().reason(),
        aid.means().standing(),
        aid.means().standing() == null ? null : aid.means().standing().zh(),
        GreenChannelView.of(aid),
        aid.decision().acceptedAt(),
        aid.decision().decidedAt(),
        words.decision(),
        aid.decision().papersOwed(),
        aid.papersDueOn(),
        lawyer == null ? null : lawyers.find(lawyer).map(LawyerView::of).orElse(null),
        aid.help().assignedAt(),
        aid.help().metAt(),
        aid.help().stage(),
        aid.ending().outcome(),
        aid.ending().recovered(),
        aid.ending().ground(),
        words.endReason(),
        aid.ending().endedOn(),
        words.stars());
  }

  private Opened opened(UUID id) {
    return sql.read(
            row ->
                new Opened(
                    Objects.requireNonNull(open(row, "applicant_name", id)),
                    open(row, "phone", id),
                    Objects.requireNonNull(open(row, "facts", id)),
                    open(row, "decision", id),
                    open(row, "end_reason", id),
                    row.getObject("stars", Integer.class)),
            SEALED,
            id)
        .getFirst();
  }

  private @Nullable String open(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "legal_aid." + field + ":" + id);
  }

  private LegalAidStepView step(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] note = row.getBytes("note_sealed");
    LegalAidMove move = LegalAidMove.valueOf(row.getString("move"));
    return new LegalAidStepView(
        Objects.requireNonNull(LegalAidRow.instant(row, "at")),
        move,
        move.zh(),
        LegalAidRow.word(LegalAidStage.class, row, "stage"),
        note == null ? null : cipher.open(note, "legal_aid_step.note:" + id),
        row.getString("by_name"));
  }
}
