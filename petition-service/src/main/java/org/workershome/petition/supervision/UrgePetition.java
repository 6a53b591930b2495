package org.workershome.petition.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** A superior urges (督办) the union that handles a petition, which answers by a day. */
@ApplicationScoped
class UrgePetition {
  private static final String ADD =
      """
      insert into petition_urging (id, petition_id, union_path, person_ref, trigger, requirement, answer_due_on,
        urged_at, urged_by_subject, urged_by_name, urged_by_ref, timer_id)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String OF =
      """
      select id, trigger, requirement, answer_due_on, urged_by_name, urged_at, answer, answered_at
      from petition_urging where petition_id = ? order by urged_at, id""";

  private final Petitions petitions;
  private final CaseSql sql;
  private final Letters letters;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  UrgePetition(
      Petitions petitions,
      CaseSql sql,
      Letters letters,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.sql = sql;
    this.letters = letters;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The urging after a step, and the petition's version. */
  record Step(UrgingView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Step urge(PetitionId id, @Nullable String ifMatch, UrgingRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    if (!petition.state().name().isWorkedOn()) {
      throw petition.illegal(PetitionMove.CLOSING);
    }
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    UrgingRules.mayUrge(caller.get().requireUnion(), petition.handling()).orRefuse();
    UrgingRules.dayLiesAhead(request.answerDueOn(), today).orRefuse();
    var superior = Handler.of(caller.get());
    Letter paper =
        letters.issue(
            petition,
            LetterKind.SUPERVISION,
            Map.of(
                "trigger", request.trigger().zh(),
                "requirement", request.requirement(),
                "due", LocalDates.words(request.answerDueOn())),
            Regulation.on(petition.receivedOn()).supervision(),
            superior,
            now);
    TimerStatus term =
        timers.startUntil(
            petition,
            petition.handling(),
            ProcedureTerms.URGING,
            "收到督办 " + paper.number(),
            today,
            request.answerDueOn(),
            petition.owner());
    UUID urging = Ids.next();
    sql.change(
        ADD,
        urging,
        id.value(),
        petition.union().value(),
        petition.personRef(),
        request.trigger().name(),
        request.requirement().strip(),
        request.answerDueOn(),
        now.atOffset(ZoneOffset.UTC),
        superior.subject(),
        superior.name(),
        superior.personRef(),
        term.id());
    petitions.tell(TimelineEntry.of(id, TimelineKind.URGED, now, null, null));
    note(petition, "petition-urged", request.trigger().name());
    return new Step(one(id, urging), petition.version());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step answer(PetitionId id, UUID urging, @Nullable String ifMatch, UrgingAnswerRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    UrgingView urged = one(id, urging);
    if (urged.answer() != null) {
      throw new ProblemException(PetitionProblem.URGING_ANSWERED);
    }
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    UrgingRules.mayAnswer(urgedBy(urging), caller.get().requirePersonRef()).orRefuse();
    Instant now = LocalDates.now(clock);
    sql.change(
        "update petition_urging set answer = ?, answered_at = ?, answered_by_ref = ? where id = ?",
        request.answer().strip(),
        now.atOffset(ZoneOffset.UTC),
        caller.get().requirePersonRef(),
        urging);
    termOf(urging).ifPresent(term -> timers.done(id, LocalDates.of(now), term));
    petitions.tell(TimelineEntry.of(id, TimelineKind.URGING_ANSWERED, now, null, null));
    note(petition, "petition-urging-answered", null);
    return new Step(one(id, urging), petition.version());
  }

  /** Each urging has a term of its own; none of what was urged and answered long ago. */
  private Optional<UUID> termOf(UUID urging) {
    return sql.read(
            row -> Optional.ofNullable(row.getObject(1, UUID.class)),
            "select timer_id from petition_urging where id = ?",
            urging)
        .getFirst();
  }

  private String urgedBy(UUID urging) {
    return sql.read(
            row -> row.getString(1),
            "select urged_by_ref from petition_urging where id = ?",
            urging)
        .getFirst();
  }

  @Transactional
  UrgingsView read(PetitionId id) {
    petitions.find(id);
    return of(id);
  }

  private UrgingsView of(PetitionId id) {
    return new UrgingsView(sql.read(UrgePetition::view, OF, id.value()));
  }

  private UrgingView one(PetitionId id, UUID urging) {
    return of(id).items().stream()
        .filter(each -> each.id().equals(urging))
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private void note(Petition petition, String action, @Nullable String trigger) {
    AuditEntry entry =
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef());
    audit.record(trigger == null ? entry : entry.changed("trigger", null, trigger));
  }

  private static UrgingView view(ResultSet row) throws SQLException {
    OffsetDateTime answered = row.getObject(8, OffsetDateTime.class);
    return new UrgingView(
        row.getObject(1, UUID.class),
        UrgingTrigger.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7),
        answered == null ? null : answered.toInstant());
  }
}
