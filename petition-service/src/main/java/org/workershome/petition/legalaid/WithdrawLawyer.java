package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.LocalDates;

/**
 * Takes a case off a lawyer who may not have it: from then on he does not see it. The days of
 * assignment begin anew, and the green channel's day goes on as if nothing had happened.
 */
@ApplicationScoped
class WithdrawLawyer {
  private final LegalAids aids;
  private final LegalAidTable table;
  private final LawyerTable lawyers;
  private final PartyTable parties;
  private final Conflicts conflicts;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;

  WithdrawLawyer(
      LegalAids aids,
      LegalAidTable table,
      LawyerTable lawyers,
      PartyTable parties,
      Conflicts conflicts,
      LegalAidTimers timers,
      LegalAidMessages messages) {
    this.aids = aids;
    this.table = table;
    this.lawyers = lawyers;
    this.parties = parties;
    this.conflicts = conflicts;
    this.timers = timers;
    this.messages = messages;
  }

  /** As the officer says: the lawyer has told of a conflict that no register knows. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid asTold(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    return withdrawn(aids.lockFor(LegalAidMove.LAWYER_WITHDRAWAL, id, ifMatch), request.reason());
  }

  /** Somebody turned up on the other side; a lawyer who acts for him loses the case at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid joined(LegalAidId id, @Nullable String ifMatch, AidPartyRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.PARTY, id, ifMatch);
    PartyFaults.refuse(request, aid);
    if (!parties.add(aid, request, aids.now())) {
      throw new ProblemException(LegalAidProblem.PARTY_KNOWN);
    }
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.PARTY,
            aid.state(),
            Columns.none(),
            null,
            request.kind().zh() + "：" + request.name().strip());
    return conflicts.hasOne(after) ? withdrawn(after, "发现承办律师与对方存在利益冲突") : after;
  }

  /** All of a lawyer's cases that he may not have any more; locked before his own row is. */
  void ofConflicts(List<LegalAid> locked) {
    locked.stream()
        .filter(conflicts::hasOne)
        .forEach(aid -> withdrawn(aid, "承办律师开始担任对方的代理人，存在利益冲突"));
  }

  /** False when there is none any more, or it was seen to. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean ifConflicted(LegalAidId id) {
    return table
        .locked(id)
        .filter(aid -> aid.state() == LegalAidState.ASSIGNED)
        .filter(conflicts::hasOne)
        .map(aid -> withdrawn(aid, "承办律师担任对方的代理人，存在利益冲突"))
        .isPresent();
  }

  private LegalAid withdrawn(LegalAid aid, String note) {
    UUID lawyer = aid.help().lawyer();
    if (lawyer != null) {
      lawyers.release(lawyer);
    }
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.LAWYER_WITHDRAWAL,
            LegalAidState.GRANTED,
            Columns.none().set("lawyer_id", null).set("lawyer_ref", null).set("assigned_at", null),
            null,
            note);
    timers.start(after, LegalAidTerms.ASSIGNMENT, "承办律师因利益冲突退出", LocalDates.of(aids.now()), null);
    messages.tell(after, LegalAidMessage.LAWYER_WITHDREW);
    return after;
  }
}
