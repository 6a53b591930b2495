package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.attachment.Attachments;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/**
 * The way in for a service. Every method works in the transaction at hand, whose scope decides what
 * is seen; whoever it does not see is not there (404).
 */
@Singleton
public final class Approvals {
  private final ApprovalTable table;
  private final PolicyTable policies;
  private final Delegations delegations;
  private final Moves moves;
  private final Attachments attachments;
  private final CurrentCaller callers;

  Approvals(
      ApprovalTable table,
      PolicyTable policies,
      Delegations delegations,
      Moves moves,
      Attachments attachments,
      CurrentCaller callers) {
    this.table = table;
    this.policies = policies;
    this.delegations = delegations;
    this.moves = moves;
    this.attachments = attachments;
    this.callers = callers;
  }

  /**
   * Asks for an approval, by the policy that is in force today for the nearest union; the request
   * keeps that version.
   *
   * @throws ProblemException 403 when the caller is known as no person, 409 when one is under way,
   *     422 when no policy could decide it
   */
  public Approval request(ApprovalDraft draft) {
    Instant now = moves.now();
    Caller caller = callers.get();
    Person requester = Person.of(caller);
    if (caller.kind() != CallerKind.SYSTEM) {
      requester.requireKnown();
    }
    Policy policy =
        policies
            .inForce(draft.policyCode(), draft.union(), LocalDate.ofInstant(now, Clocks.ZONE))
            .orElseThrow(
                () ->
                    new ProblemException(ApprovalProblem.NO_APPROVAL_POLICY)
                        .with("policy", draft.policyCode()));
    Set<String> excluded = new HashSet<>(requester.keys());
    draft.alsoExcluded().forEach(other -> excluded.addAll(other.keys()));
    // Asked first, because the database would refuse without explaining.
    PolicyRules.required(policy, draft.union(), draft.amount(), draft.rosterKeys(), excluded);
    UUID id = Ids.next();
    try {
      table.insert(id, policy, draft, requester, excluded, now);
    } catch (ApprovalFault e) {
      if (e.broke("approval_request_live")) {
        throw new ProblemException(ApprovalProblem.ALREADY_REQUESTED, e);
      }
      throw e;
    }
    return moves.submit(id, requester, now).approval();
  }

  /** The request about a record that is under way, or approved and not used. */
  public Optional<Approval> live(String policyCode, String subjectType, String subjectId) {
    return table.live(policyCode, subjectType, subjectId).map(StoredRequest::approval);
  }

  /** As {@link #live}, with everybody else kept from it until the transaction ends. */
  public Optional<Approval> lockLive(String policyCode, String subjectType, String subjectId) {
    return table
        .live(policyCode, subjectType, subjectId)
        .flatMap(found -> table.lock(found.id()))
        .flatMap(found -> live(policyCode, subjectType, subjectId));
  }

  /**
   * @throws ProblemException 404
   */
  public Approval get(UUID id) {
    return table.find(id).orElseThrow(Moves::notFound).approval();
  }

  /**
   * The caller decides the step at which the request stands. When it was the last, the {@link
   * ApprovalOutcome} has been told before this returns.
   *
   * @throws ProblemException 403 when he is no approver of the step, 409 when it is not open, 422
   *     when he made it, took part before, or has seen another content
   */
  public Approval decide(UUID id, ApprovalDecision decision) {
    return decide(id, decision, null).approval();
  }

  StoredRequest decide(UUID id, ApprovalDecision decision, @Nullable String ifMatch) {
    return moves.move(
        id,
        request -> rights(decision.delegation(), request),
        (request, policy) -> {
          Minutes minutes = decision.minutes();
          if (minutes != null) {
            requireOnFile(request, minutes.proof());
          }
          return new Deed.Decide(decision.outcome(), decision.contentHash(), minutes);
        },
        new Moves.Words(decision.reason(), decision.delegation(), null, null),
        ifMatch);
  }

  /** Enters a signature on paper, which somebody else has to confirm. */
  StoredRequest sign(
      UUID id, String contentHash, Scan scan, @Nullable UUID delegation, @Nullable String ifMatch) {
    return moves.move(
        id,
        request -> rights(delegation, request),
        (request, policy) -> {
          requireOnFile(request, scan.proof());
          return new Deed.Sign(contentHash, scan.signer());
        },
        new Moves.Words(null, delegation, null, scan),
        ifMatch);
  }

  /**
   * Confirms what somebody else has entered.
   *
   * @param form a signature on paper, or the minutes of a body
   */
  StoredRequest confirm(
      UUID id,
      StepForm form,
      String contentHash,
      @Nullable UUID delegation,
      @Nullable String ifMatch) {
    return moves.move(
        id,
        request -> rights(delegation, request),
        (request, policy) -> {
          if (request.course(policy).step().step().form() != form) {
            throw new ProblemException(ApprovalProblem.WRONG_FORM)
                .detail("本环节的形式与所核对的不符", "This step is taken in another form");
          }
          return new Deed.Confirm(contentHash);
        },
        new Moves.Words(null, delegation, null, null),
        ifMatch);
  }

  /**
   * Hands the corrected content in again; what was approved before is void.
   *
   * @param amount of the corrected content; may need other steps than before
   * @throws ProblemException 403 when the caller did not request it, 409 when it was not returned
   */
  public Approval resubmit(
      UUID id, String contentHash, @Nullable Money amount, @Nullable String reason) {
    return moves
        .move(
            id,
            request -> Acting.self(callers.get()),
            (request, policy) -> new Deed.Resubmit(contentHash, request.steps(policy, amount)),
            new Moves.Words(reason, null, amount, null),
            null)
        .approval();
  }

  /**
   * Takes the request back; an approval that was not used is void then.
   *
   * @throws ProblemException 403 when the caller did not request it, 409 when it has ended
   */
  public Approval withdraw(UUID id, String reason) {
    return withdraw(id, reason, null).approval();
  }

  StoredRequest withdraw(UUID id, String reason, @Nullable String ifMatch) {
    return moves.move(
        id,
        request -> Acting.self(callers.get()),
        (request, policy) -> new Deed.Withdraw(),
        Moves.Words.because(reason),
        ifMatch);
  }

  /**
   * Uses an approval, once, in the transaction that does what was approved.
   *
   * @param currentHash of the content as it is now, by the same form as when it was requested
   * @throws ProblemException 409 when it is not approved or was used, 422 when the content is not
   *     what was approved: that needs a new approval
   */
  public Approval consume(UUID id, String currentHash) {
    return moves
        .move(
            id,
            request -> Acting.self(callers.get()),
            (request, policy) -> new Deed.Consume(currentHash),
            Moves.Words.NONE,
            null)
        .approval();
  }

  /** Ends what nobody decided in time; of the sweep alone. */
  Approval expire(UUID id) {
    return moves
        .move(
            id,
            request -> Acting.self(callers.get()),
            (request, policy) -> new Deed.Expire(),
            Moves.Words.NONE,
            null)
        .approval();
  }

  private void requireOnFile(StoredRequest request, Proof proof) {
    attachments.requireStored(
        ApprovalFiles.TYPE, request.id().toString(), proof.file(), proof.sha256());
  }

  private Acting rights(@Nullable UUID delegation, StoredRequest request) {
    return delegation == null
        ? Acting.self(callers.get())
        : delegations.acting(delegation, request.policyCode());
  }
}
