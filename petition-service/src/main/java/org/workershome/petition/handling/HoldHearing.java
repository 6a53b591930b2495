package org.workershome.petition.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerMove;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** A hearing on a case. In a re-check its time does not count (信访工作条例 第三十六条). */
@ApplicationScoped
class HoldHearing {
  private static final String HANDLING = "HANDLING";
  private static final String RECHECK = "RECHECK";

  private static final String BEGIN =
      """
      insert into petition_hearing (id, petition_id, union_path, person_ref, stage, begun_on, presided_by, attended,
        recorded_by_ref)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  private final Petitions petitions;
  private final CaseSql sql;
  private final FieldCipher cipher;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  HoldHearing(
      Petitions petitions,
      CaseSql sql,
      FieldCipher cipher,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.sql = sql;
    this.cipher = cipher;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** Who holds a hearing in a stage of the procedure, and since when the stage goes on. */
  private record Stage(String name, UnionPath body, @Nullable LocalDate since) {}

  private record Open(UUID id, String stage, LocalDate begunOn) {}

  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep begin(PetitionId id, @Nullable String ifMatch, HearingRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Stage stage = stage(petition, stageOf(petition));
    holds(petition, stage);
    HearingRules.mayFallOn(request.begunOn(), stage.since(), today()).orRefuse();
    int written =
        sql.change(
            BEGIN,
            Ids.next(),
            id.value(),
            petition.union().value(),
            petition.personRef(),
            stage.name(),
            request.begunOn(),
            request.presidedBy().strip(),
            request.attended().strip(),
            caller.get().requirePersonRef());
    if (written == 0) {
      throw new ProblemException(PetitionProblem.HEARING_OPEN);
    }
    // A term that has run out does not stand still any more; the hearing is held all the same.
    recheckThatCan(petition, stage.name(), TimerMove.PAUSE)
        .ifPresent(term -> timers.pause(term, request.begunOn(), "听证"));
    note(petition, "petition-hearing-begun");
    return step(petition);
  }

  /** Ends it, in whatever state the petition is by now: it may have been taken back. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep end(PetitionId id, @Nullable String ifMatch, HearingEndRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Open hearing =
        sql
            .read(
                row ->
                    new Open(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class)),
                "select id, stage, begun_on from petition_hearing where petition_id = ?"
                    + " and ended_on is null",
                id.value())
            .stream()
            .findFirst()
            .orElseThrow(() -> new ProblemException(PetitionProblem.NO_HEARING_OPEN));
    holds(petition, stage(petition, hearing.stage()));
    HearingRules.mayFallOn(request.endedOn(), hearing.begunOn(), today()).orRefuse();
    sql.change(
        "update petition_hearing set ended_on = ?, minutes_sealed = ? where id = ?",
        request.endedOn(),
        cipher.seal(request.minutes().strip(), "petition_hearing.minutes:" + hearing.id()),
        hearing.id());
    recheckThatCan(petition, hearing.stage(), TimerMove.RESUMPTION)
        .ifPresent(term -> timers.resume(term, request.endedOn()));
    petitions.tell(TimelineEntry.of(id, TimelineKind.HEARD, LocalDates.now(clock), null, null));
    note(petition, "petition-hearing-ended");
    return step(petition);
  }

  private void holds(Petition petition, Stage stage) {
    HandlingRules.mayHandle(petition.personRef(), Handler.of(caller.get()).personRef()).orRefuse();
    HandlingRules.mayDecide(stage.body(), caller.get().requireUnion()).orRefuse();
  }

  private static String stageOf(Petition petition) {
    return switch (petition.state().name()) {
      case ACCEPTED -> HANDLING;
      case UNDER_REVIEW -> "REVIEW";
      case UNDER_RECHECK -> RECHECK;
      default -> throw petition.illegal(PetitionMove.OPINION);
    };
  }

  private Stage stage(Petition petition, String name) {
    return name.equals(HANDLING)
        ? new Stage(name, petition.handling(), petition.acceptedOn())
        : sql.read(
                row ->
                    new Stage(
                        name, new UnionPath(row.getString(1)), row.getObject(2, LocalDate.class)),
                "select reviewer_path::text, requested_on from petition_review"
                    + " where petition_id = ? and stage = ?",
                petition.id().value(),
                name)
            .getFirst();
  }

  /** The time of a hearing is left out of a re-check, and of nothing else. */
  private Optional<TimerStatus> recheckThatCan(Petition petition, String stage, TimerMove move) {
    return stage.equals(RECHECK)
        ? timers
            .running(petition.id(), ProcedureTerms.RECHECK)
            .filter(term -> term.moves().contains(move))
        : Optional.empty();
  }

  private LocalDate today() {
    return LocalDates.of(clock.instant());
  }

  private void note(Petition petition, String action) {
    audit.record(
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef()));
  }

  private HandlingStep step(Petition petition) {
    LocalDate due =
        timers.running(petition.id(), ProcedureTerms.RECHECK).map(t -> t.dueOn()).orElse(null);
    return new HandlingStep(HandlingView.of(petition, null, null, due), petition.version());
  }
}
