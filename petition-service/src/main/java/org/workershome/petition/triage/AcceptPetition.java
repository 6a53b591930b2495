package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Recusals;
import org.workershome.petition.core.Regulation;

/** A union takes a petition on: the notice is given, and the term of handling begins. */
@ApplicationScoped
class AcceptPetition {
  private final Petitions petitions;
  private final Recusals recusals;
  private final Letters letters;
  private final Messages messages;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  AcceptPetition(
      Petitions petitions,
      Recusals recusals,
      Letters letters,
      Messages messages,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.recusals = recusals;
    this.letters = letters;
    this.messages = messages;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was decided, and the petition's new version. */
  record Accepted(DecisionView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Accepted handle(PetitionId id, @Nullable String ifMatch, AcceptanceRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.ACCEPTANCE, id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    AcceptanceRules.goesToOpinion(petition.category()).orRefuse();
    UnionPath by = petition.handling();
    if (petition.state().name() != PetitionStateName.REGISTERED
        && !by.equals(caller.get().requireUnion())) {
      throw new ProblemException(PetitionProblem.NOT_THE_RECEIVER);
    }
    HandlingRules.mayDecide(by, caller.get().requireUnion()).orRefuse();
    AcceptanceRules.mayBeAccepted(petition.category(), petition.matter()).orRefuse();
    if (request.summary()) {
      AcceptanceRules.maySummarily(petition.repeats() != null, petition.category()).orRefuse();
    }

    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    Handler owner =
        petition.owner() == null
                || petition.state().name() != PetitionStateName.REGISTERED
                || recusals.isRecused(id, petition.owner().personRef())
            ? officer
            : petition.owner();
    Petition after =
        petitions.record(
            new PetitionChange.Accepted(petition, by, owner, request.summary(), today, now));
    timers.done(id, today, ProcedureTerms.NOTICE, ProcedureTerms.DIRECT_LINE);
    timers.cancel(id, "收件单位已受理", ProcedureTerms.OBJECTION);
    TimerStatus term =
        timers.start(
            after,
            by,
            request.summary() ? ProcedureTerms.SUMMARY : ProcedureTerms.HANDLING,
            "受理信访事项",
            today,
            owner);
    Letter letter = letter(after, request, term, officer, now);
    messages.send(Notification.NOTICE_GIVEN.of(after));
    return new Accepted(DecisionView.of(after, letter, term.dueOn()), after.version());
  }

  private Letter letter(
      Petition petition,
      AcceptanceRequest request,
      TimerStatus term,
      Handler officer,
      Instant now) {
    Regulation law = Regulation.on(petition.receivedOn());
    String basis = law.notice() + "、" + law.handling();
    LocalDate due = term.dueOn();
    return letters.issue(
        petition,
        LetterKind.ACCEPTANCE,
        Map.of(
            "way", request.summary() ? "简易办理" : "普通程序",
            "due", due == null ? "待定" : LocalDates.words(due) + "以前",
            "explanation", request.explanation()),
        basis,
        officer,
        now);
  }
}
