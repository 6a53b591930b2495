package org.workershome.petition.legalaid;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;

/** Gives a case to a lawyer of the roster: one who may take it, and has room. */
@ApplicationScoped
class AssignLawyer {
  private final LegalAids aids;
  private final LawyerTable lawyers;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final Conflicts conflicts;

  AssignLawyer(
      LegalAids aids,
      LawyerTable lawyers,
      LegalAidTimers timers,
      LegalAidMessages messages,
      Conflicts conflicts) {
    this.aids = aids;
    this.lawyers = lawyers;
    this.timers = timers;
    this.messages = messages;
    this.conflicts = conflicts;
  }

  @Transactional
  ProposedLawyersView propose(LegalAidId id) {
    LegalAid aid = aids.find(id);
    List<Lawyer> all = lawyers.forUnion(aid.union());
    Opposed opposed = conflicts.to(aid);
    Map<UUID, Lawyer> byId =
        all.stream().collect(Collectors.toMap(Lawyer::id, Function.identity()));
    return new ProposedLawyersView(
        LawyerRules.proposed(
                all.stream()
                    .map(lawyer -> lawyer.candidate(opposed.conflictsWith(lawyer)))
                    .toList(),
                aid.matter(),
                aid.union())
            .stream()
            .map(candidate -> LawyerView.of(requireNonNull(byId.get(candidate.id()))))
            .toList(),
        all.stream().filter(opposed::conflictsWith).map(Lawyer::id).toList());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid assign(LegalAidId id, @Nullable String ifMatch, AssignmentRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.ASSIGNMENT, id, ifMatch);
    Lawyer lawyer = taken(aid, request.lawyerId());
    timers.done(aid, LocalDates.of(aids.now()), LegalAidTerms.ASSIGNMENT);
    return given(aid, LegalAidMove.ASSIGNMENT, lawyer, request.reason());
  }

  /** The old lawyer has room again. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid reassign(LegalAidId id, @Nullable String ifMatch, AssignmentRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.REASSIGNMENT, id, ifMatch);
    UUID before = aid.help().lawyer();
    if (request.lawyerId().equals(before)) {
      throw new ProblemException(LegalAidProblem.SAME_LAWYER);
    }
    if (before != null && before.compareTo(request.lawyerId()) < 0) {
      // Both in one order, so that two changes that cross do not wait for each other.
      lawyers.locked(before);
    }
    Lawyer lawyer = taken(aid, request.lawyerId());
    if (before != null) {
      lawyers.release(before);
    }
    return given(aid, LegalAidMove.REASSIGNMENT, lawyer, request.reason());
  }

  private Lawyer taken(LegalAid aid, UUID id) {
    Lawyer lawyer =
        lawyers.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    boolean conflict = conflicts.to(aid).conflictsWith(lawyer);
    LawyerRules.mayTake(lawyer.candidate(conflict), aid.union()).orRefuse();
    if (!lawyers.take(id)) {
      throw new ProblemException(LegalAidProblem.LAWYER_FULL);
    }
    return lawyer;
  }

  private LegalAid given(LegalAid aid, LegalAidMove move, Lawyer lawyer, @Nullable String reason) {
    LegalAid after =
        aids.record(
            aid,
            move,
            LegalAidState.ASSIGNED,
            Columns.none()
                .set("lawyer_id", lawyer.id())
                .set("lawyer_ref", lawyer.personRef())
                .set("assigned_at", aids.now()),
            null,
            reason);
    messages.tell(after, LegalAidMessage.ASSIGNED);
    return after;
  }
}
