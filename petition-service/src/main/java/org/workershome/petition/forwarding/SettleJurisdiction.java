package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionEvent;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.Regulation;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * A union holds that one beside it is competent, that one states its position, and the union right
 * above both decides. The term of the notice runs on meanwhile: whoever is late is late. The one
 * that it goes to has fifteen days of its own.
 */
@ApplicationScoped
class SettleJurisdiction {
  private static final int MOST = 200;

  private final Petitions petitions;
  private final DisputeTable disputes;
  private final ForwardTable forwards;
  private final ForwardTimers terms;
  private final Letters letters;
  private final Messages messages;
  private final CurrentCaller caller;
  private final Clock clock;

  SettleJurisdiction(
      Petitions petitions,
      DisputeTable disputes,
      ForwardTable forwards,
      ForwardTimers terms,
      Letters letters,
      Messages messages,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.disputes = disputes;
    this.forwards = forwards;
    this.terms = terms;
    this.letters = letters;
    this.messages = messages;
    this.caller = caller;
    this.clock = clock;
  }

  /** The petition's disputes, and its version. */
  record Settled(DisputesView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Settled raise(PetitionId id, @Nullable String ifMatch, DisputeRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.TRANSFER, id, ifMatch);
    Handler officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    ForwardRules.mayBeShown(petition.sealed()).orRefuse();
    UnionPath with = new UnionPath(request.with());
    UnionPath decider =
        DisputeRules.decides(petition.union(), with)
            .orElseThrow(
                () ->
                    new ProblemException(PetitionProblem.NOT_BESIDE)
                        .with("article", "信访工作条例 第二十四条"));
    Instant now = LocalDates.now(clock);
    if (!disputes.raise(petition, with, decider, request.position().strip(), officer, now)) {
      throw new ProblemException(PetitionProblem.DISPUTE_OPEN);
    }
    petitions.tell(TimelineEntry.of(id, TimelineKind.DISPUTED, now, null, null));
    petitions.announce(
        petition,
        new PetitionEvent.JurisdictionDisputed(
            id.value(),
            petition.number().value(),
            petition.union().value(),
            with.value(),
            decider.value(),
            now),
        now);
    return settled(petition);
  }

  /** The other union says what it holds; until the decision it may say it anew. */
  @Transactional(Transactional.TxType.MANDATORY)
  Settled counter(PetitionId id, @Nullable String ifMatch, ReasonRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    DisputeView dispute = open(petition);
    if (!caller.get().requireUnion().value().equals(dispute.with())) {
      throw new ProblemException(PetitionProblem.NOT_IN_DISPUTE).with("article", "信访工作条例 第二十四条");
    }
    disputes.counter(
        dispute.id(), request.text().strip(), Handler.of(caller.get()), LocalDates.now(clock));
    return settled(petition);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Settled decide(PetitionId id, @Nullable String ifMatch, DisputeDecisionRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    DisputeView dispute = open(petition);
    Handler officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    DisputeRules.mayDecide(caller.get().requireUnion(), new UnionPath(dispute.decider()))
        .orRefuse();
    UnionPath with = new UnionPath(dispute.with());
    UnionPath competent = new UnionPath(request.competent());
    DisputeRules.isOneOfBoth(competent, petition.union(), with).orRefuse();
    Instant now = LocalDates.now(clock);
    String reason = request.reason().strip();
    disputes.decide(dispute, competent, reason, officer, now);
    petitions.tell(
        TimelineEntry.of(id, TimelineKind.DISPUTE_DECIDED, now, competent.value(), null));
    Petition after =
        competent.equals(with) ? goOver(petition, with, reason, officer, now) : petition;
    petitions.announce(
        after,
        new PetitionEvent.JurisdictionDecided(
            id.value(),
            petition.number().value(),
            petition.union().value(),
            competent.value(),
            dispute.decider(),
            now),
        now);
    return settled(after);
  }

  @Transactional
  DisputesView of(PetitionId id) {
    petitions.find(id); // 404 rather than an empty list for what is not the caller's
    return new DisputesView(disputes.of(id));
  }

  /** What waits for the decision of the caller's union; at most 200, the oldest first. */
  @Transactional
  DisputesView toDecide() {
    return new DisputesView(disputes.toDecide(caller.get().requireUnion(), MOST));
  }

  /** As a transfer from the superior, which the receiver cannot object to any more. */
  private Petition goOver(
      Petition petition, UnionPath to, String reason, Handler officer, Instant now) {
    petition.require(PetitionMove.TRANSFER);
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition,
                PetitionMove.TRANSFER,
                PetitionStateName.TRANSFERRED,
                to,
                to.value(),
                now));
    forwards.send(terms.owing(petition), to, ForwardKind.TRANSFER, reason, null, officer, now);
    String basis = Regulation.on(petition.receivedOn()).notice();
    letters.issue(
        after,
        LetterKind.TRANSFER,
        Map.of(
            "way",
            "转送",
            "receiver",
            letters.name(to, LocalDates.of(now)),
            "explanation",
            "经共同的上级工会决定：" + reason),
        basis,
        officer,
        now);
    terms.goOver(after, to, LocalDates.of(now));
    messages.send(Notification.NOTICE_GIVEN.of(after));
    return after;
  }

  private DisputeView open(Petition petition) {
    return disputes
        .open(petition.id())
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private Settled settled(Petition petition) {
    return new Settled(new DisputesView(disputes.of(petition.id())), petition.version());
  }
}
