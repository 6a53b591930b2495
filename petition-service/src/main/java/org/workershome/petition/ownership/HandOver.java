package org.workershome.petition.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/**
 * A case goes from one officer to another: offered by its owner, or by a leader for somebody who is
 * away, and the owner's until it is accepted. So no case is ever nobody's.
 */
@ApplicationScoped
class HandOver {
  private final Petitions petitions;
  private final HandOverTable offers;
  private final RecusalTable recusals;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  HandOver(
      Petitions petitions,
      HandOverTable offers,
      RecusalTable recusals,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.offers = offers;
    this.recusals = recusals;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The ownership after it, and the petition's version. */
  record Done(OwnershipView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Done offer(PetitionId id, @Nullable String ifMatch, HandOverRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Handler owner = petition.owner();
    if (petition.state().name().isEnd()) {
      throw new ProblemException(PetitionProblem.HAND_OVER_STALE);
    }
    if (owner == null || (!isCaller(owner) && !leads(petition))) {
      throw new ProblemException(PetitionProblem.NOT_THE_OWNER);
    }
    if (recusals.isRecused(id, request.toSubject())) {
      throw new ProblemException(PetitionProblem.RECUSED).with("article", "信访工作条例 第二十八条");
    }
    Instant now = LocalDates.now(clock);
    String reason = request.reason().strip();
    if (!offers.offer(
        petition, owner, request.toSubject(), reason, caller.get().requirePersonRef(), now)) {
      throw new ProblemException(PetitionProblem.HAND_OVER_OPEN);
    }
    audit.record(
        AuditEntry.of("petition-hand-over-offered", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .why(reason)
            .changed("offeredTo", null, request.toSubject()));
    return new Done(view(petition), petition.version());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Done answer(PetitionId id, UUID offer, @Nullable String ifMatch, HandOverAnswerRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    HandOverView offered = offered(id, offer);
    if (!offered.toSubject().equals(caller.get().subject())) {
      throw new ProblemException(PetitionProblem.NOT_OFFERED_TO_CALLER);
    }
    Instant now = LocalDates.now(clock);
    var officer = Handler.of(caller.get());
    boolean accepted = Objects.requireNonNull(request.accepted());
    if (accepted) {
      HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
      requireFresh(petition, offer);
      HandOverRules.mayTake(petition.handling(), petition.union(), caller.get().requireUnion())
          .orRefuse();
    }
    close(
        offer,
        accepted ? HandOverAnswer.ACCEPTED : HandOverAnswer.DECLINED,
        officer,
        request.reason(),
        now);
    if (!accepted) {
      return new Done(view(petition), petition.version());
    }
    Petition after = petitions.handOver(petition, officer, offered.reason(), now);
    timers.answeredForBy(after, officer);
    return new Done(view(after), after.version());
  }

  /** Who made the offer takes it back: the owner, whoever offered it for him, or his leader. */
  @Transactional(Transactional.TxType.MANDATORY)
  Done withdraw(PetitionId id, UUID offer, @Nullable String ifMatch) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    offered(id, offer);
    Handler owner = petition.owner();
    boolean offered = caller.get().requirePersonRef().equals(offers.offerers(offer).offeredByRef());
    if (!offered && (owner == null || !isCaller(owner)) && !leads(petition)) {
      throw new ProblemException(PetitionProblem.NOT_THE_OWNER);
    }
    close(offer, HandOverAnswer.WITHDRAWN, null, null, LocalDates.now(clock));
    return new Done(view(petition), petition.version());
  }

  /** As it stands after a step that this transaction has made. */
  Done done(Petition petition) {
    return new Done(view(petition), petition.version());
  }

  @Transactional
  OwnershipView of(PetitionId id) {
    return view(petitions.find(id));
  }

  private void close(
      UUID offer,
      HandOverAnswer answer,
      @Nullable Handler by,
      @Nullable String reason,
      Instant now) {
    if (!offers.answer(offer, answer, by, reason, now)) {
      throw new ProblemException(PetitionProblem.HAND_OVER_ANSWERED);
    }
  }

  private HandOverView offered(PetitionId id, UUID offer) {
    return offers.of(id).stream()
        .filter(one -> one.id().equals(offer))
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** An offer is as old as its case: another owner, or its end, leaves nothing to take. */
  private void requireFresh(Petition petition, UUID offer) {
    Handler owner = petition.owner();
    if (petition.state().name().isEnd()
        || owner == null
        || !owner.personRef().equals(offers.offerers(offer).ownerRef())) {
      throw new ProblemException(PetitionProblem.HAND_OVER_STALE);
    }
  }

  /** A leader of the union that has the case, or of the one that received it. */
  private boolean leads(Petition petition) {
    UnionPath union = caller.get().requireUnion();
    return caller.get().has(Role.LEADER)
        && (union.equals(petition.handling()) || union.equals(petition.union()));
  }

  private boolean isCaller(Handler owner) {
    return owner.personRef().equals(caller.get().personRef());
  }

  private OwnershipView view(Petition petition) {
    List<HandOverView> all = offers.of(petition.id());
    Handler first = petition.firstHandler();
    Handler owner = petition.owner();
    boolean recused = owner != null && recusals.isRecused(petition.id(), owner.subject());
    String why = recused ? "承办人已回避，待另行指定" : why(all, first, owner);
    return new OwnershipView(
        petition.id().value(),
        petition.handling().value(),
        first == null ? null : first.name(),
        owner == null ? null : owner.name(),
        petition.ownerSince(),
        why,
        all,
        recusals.of(petition.id()));
  }

  private static String why(
      List<HandOverView> all, @Nullable Handler first, @Nullable Handler owner) {
    return all.stream()
        .filter(one -> one.state() == HandOverAnswer.ACCEPTED)
        .reduce((earlier, later) -> later)
        .map(HandOverView::reason)
        .orElse(owner == null ? "尚未登记" : owner.equals(first) ? "首访登记" : "收件单位受理");
  }
}
