package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.forwarding.ForwardPetition.Forwarded;

/** The sender takes a petition back that the receiver has not taken on. */
@ApplicationScoped
class RecallForward {
  private final Petitions petitions;
  private final ForwardTable forwards;
  private final ForwardTimers terms;
  private final Messages messages;
  private final CurrentCaller caller;
  private final Clock clock;

  RecallForward(
      Petitions petitions,
      ForwardTable forwards,
      ForwardTimers terms,
      Messages messages,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.forwards = forwards;
    this.terms = terms;
    this.messages = messages;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Forwarded handle(PetitionId id, @Nullable String ifMatch, ReasonRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.RECALL, id, ifMatch);
    HandlingRules.mayHandle(petition.personRef(), Handler.of(caller.get()).personRef()).orRefuse();
    if (!caller.get().requireUnion().equals(petition.union())) {
      throw new ProblemException(PetitionProblem.NOT_THE_SENDER);
    }
    // An assignment that was reported on is not under way any more.
    ForwardView forward =
        forwards
            .open(id)
            .filter(open -> open.state() == ForwardState.SENT)
            .orElseThrow(() -> petition.illegal(PetitionMove.RECALL));
    Instant now = LocalDates.now(clock);
    String reason = request.text().strip();
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition,
                PetitionMove.RECALL,
                PetitionStateName.REGISTERED,
                petition.union(),
                reason,
                now));
    forwards.recall(forward, reason, now);
    terms.comeBack(after, forward, "转送单位撤回", LocalDates.of(now));
    messages.send(Notification.TAKEN_BACK.of(after));
    return new Forwarded(forwards.one(id, forward.id()), after.version());
  }
}
