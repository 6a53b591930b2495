package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
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
import org.workershome.petition.core.Regulation;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * Sends a petition to the union below whose matter it is, and tells the petitioner where it went.
 */
@ApplicationScoped
class ForwardPetition {
  private final Petitions petitions;
  private final ForwardTable forwards;
  private final DisputeTable disputes;
  private final ConsentTable consents;
  private final Letters letters;
  private final Messages messages;
  private final PetitionTimers timers;
  private final ForwardTimers terms;
  private final Unions unions;
  private final CurrentCaller caller;
  private final Clock clock;

  ForwardPetition(
      Petitions petitions,
      ForwardTable forwards,
      DisputeTable disputes,
      ConsentTable consents,
      Letters letters,
      Messages messages,
      PetitionTimers timers,
      ForwardTimers terms,
      Unions unions,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.forwards = forwards;
    this.disputes = disputes;
    this.consents = consents;
    this.letters = letters;
    this.messages = messages;
    this.timers = timers;
    this.terms = terms;
    this.unions = unions;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was sent, and the petition's new version. */
  record Forwarded(ForwardView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded transfer(PetitionId id, @Nullable String ifMatch, TransferRequest request) {
    return send(
        petitions.lockFor(PetitionMove.TRANSFER, id, ifMatch),
        ForwardKind.TRANSFER,
        new UnionPath(request.to()),
        null,
        request.requirement().strip());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded assign(PetitionId id, @Nullable String ifMatch, AssignmentRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.ASSIGNMENT, id, ifMatch);
    ForwardRules.dayLiesAhead(request.feedbackDueOn(), LocalDates.of(clock.instant())).orRefuse();
    return send(
        petition,
        ForwardKind.ASSIGNMENT,
        new UnionPath(request.to()),
        request.feedbackDueOn(),
        request.requirement().strip());
  }

  private Forwarded send(
      Petition petition,
      ForwardKind kind,
      UnionPath to,
      @Nullable LocalDate feedbackDueOn,
      String requirement) {
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    ForwardRules.mayGo(petition.union(), to).orRefuse();
    ForwardRules.mayBeShown(petition.sealed()).orRefuse();
    consents.require(petition, to);
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    if (unions.byPath(to).filter(union -> union.isValidOn(today)).isEmpty()) {
      throw new ProblemException(PetitionProblem.UNION_NOT_KNOWN)
          .detail("收件工会：" + to, "receiver " + to);
    }
    boolean transfer = kind == ForwardKind.TRANSFER;
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition,
                transfer ? PetitionMove.TRANSFER : PetitionMove.ASSIGNMENT,
                transfer ? PetitionStateName.TRANSFERRED : PetitionStateName.ASSIGNED,
                to,
                to.value(),
                now));
    forwards.send(terms.owing(petition), to, kind, requirement, feedbackDueOn, officer, now);
    String basis = Regulation.on(petition.receivedOn()).notice();
    letters.issue(
        after,
        LetterKind.TRANSFER,
        Map.of(
            "way",
            transfer ? "转送" : "交办",
            "receiver",
            letters.name(to, today),
            "explanation",
            requirement),
        basis,
        officer,
        now);
    terms.begin(after, to, feedbackDueOn, today);
    messages.send(Notification.NOTICE_GIVEN.of(after));
    return new Forwarded(
        forwards.open(petition.id()).orElseThrow(() -> new IllegalStateException("just written")),
        after.version());
  }

  /** The receiver will not take it, and says why. */
  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded object(PetitionId id, @Nullable String ifMatch, ReasonRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.OBJECTION, id, ifMatch);
    ForwardView forward = open(petition);
    requireReceiver(forward);
    if (disputes.of(id).stream().anyMatch(one -> forward.to().equals(one.competent()))) {
      throw new ProblemException(PetitionProblem.JURISDICTION_DECIDED)
          .with("article", "信访工作条例 第二十四条");
    }
    if (forward.objection() != null) {
      throw new ProblemException(PetitionProblem.OBJECTION_TOO_LATE)
          .detail("异议已有答复", "The objection has been answered");
    }
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    Optional<TimerStatus> term = timers.running(id, ProcedureTerms.OBJECTION);
    ForwardRules.mayObject(term.isPresent(), term.map(t -> t.dueOn()).orElse(null), today)
        .orRefuse();
    forwards.object(forward.id(), request.text().strip(), today, Handler.of(caller.get()));
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition, PetitionMove.OBJECTION, PetitionStateName.OBJECTED, null, null, now));
    timers.done(id, today, ProcedureTerms.OBJECTION);
    return new Forwarded(open(after), after.version());
  }

  /** The sender answers: it comes back to him, or stays with the receiver. */
  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded decide(PetitionId id, @Nullable String ifMatch, ObjectionDecisionRequest request) {
    boolean agreed = Objects.requireNonNull(request.agreed());
    PetitionMove move = agreed ? PetitionMove.OBJECTION_AGREED : PetitionMove.OBJECTION_REFUSED;
    Petition petition = petitions.lockFor(move, id, ifMatch);
    ForwardView forward = open(petition);
    if (!caller.get().requireUnion().equals(petition.union())) {
      throw new ProblemException(PetitionProblem.NOT_THE_SENDER);
    }
    Instant now = LocalDates.now(clock);
    PetitionStateName end =
        agreed
            ? PetitionStateName.REGISTERED
            : forward.kind() == ForwardKind.TRANSFER
                ? PetitionStateName.TRANSFERRED
                : PetitionStateName.ASSIGNED;
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition, move, end, agreed ? petition.union() : null, null, now));
    forwards.answer(forward, agreed, request.reason().strip(), now);
    if (agreed) {
      terms.comeBack(after, forward, "转送单位同意异议", LocalDates.of(now));
    }
    return new Forwarded(forwards.one(id, forward.id()), after.version());
  }

  /** The receiver of an assignment reports on it. */
  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded feedBack(PetitionId id, @Nullable String ifMatch, ReasonRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    ForwardView forward =
        forwards
            .open(id)
            .filter(
                open -> open.kind() == ForwardKind.ASSIGNMENT && open.state() == ForwardState.SENT)
            .orElseThrow(() -> petition.illegal(PetitionMove.ASSIGNMENT));
    requireReceiver(forward);
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    forwards.feedBack(forward.id(), request.text().strip(), today);
    petitions.tell(TimelineEntry.of(id, TimelineKind.FED_BACK, now, null, null));
    timers.done(id, today, ProcedureTerms.FEEDBACK);
    return new Forwarded(forwards.one(id, forward.id()), petition.version());
  }

  private ForwardView open(Petition petition) {
    return forwards
        .open(petition.id())
        .orElseThrow(() -> new IllegalStateException("a forwarded petition without its forward"));
  }

  private void requireReceiver(ForwardView forward) {
    if (!caller.get().requireUnion().value().equals(forward.to())) {
      throw new ProblemException(PetitionProblem.NOT_THE_RECEIVER);
    }
  }
}
