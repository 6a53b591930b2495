package org.workershome.kit.approval;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Moves a request, one mover at a time: asks the rules, writes the move down, lets the database
 * judge it again, and brings about what comes of it.
 */
@Singleton
class Moves {
  private final ApprovalTable table;
  private final PolicyTable policies;
  private final AuditTrail audit;
  private final Instance<ApprovalOutcome> outcomes;
  private final Clock clock;

  Moves(
      ApprovalTable table,
      PolicyTable policies,
      AuditTrail audit,
      // Asked for when one is told, because outcomes use approvals.
      @Any Instance<ApprovalOutcome> outcomes,
      Clock clock) {
    this.table = table;
    this.policies = policies;
    this.audit = audit;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** What is written down beside the deed itself. */
  record Words(
      @Nullable String reason,
      @Nullable UUID delegation,
      @Nullable Money amount,
      @Nullable Scan scan) {
    static final Words NONE = new Words(null, null, null, null);

    static Words because(@Nullable String reason) {
      return new Words(reason, null, null, null);
    }
  }

  /** What somebody does, once the request is known. */
  interface Wish {
    Deed deed(StoredRequest request, Policy policy);
  }

  /** As whom somebody acts, once the request is known. */
  interface Rights {
    Acting of(StoredRequest request);
  }

  /** Now, as exactly as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @param ifMatch null where the caller is a service's own code, which has looked under a lock
   * @throws ProblemException 404 when it is not to be seen; why not, by the rules
   */
  StoredRequest move(UUID id, Rights rights, Wish wish, Words words, @Nullable String ifMatch) {
    StoredRequest before = table.lock(id).orElseThrow(() -> notFound());
    if (ifMatch != null) {
      ETags.require(ifMatch, before.version());
    }
    Policy policy = policies.find(before.policyId()).orElseThrow(() -> notFound());
    Instant now = now();
    Acting who = rights.of(before);
    Deed deed = wish.deed(before, policy);
    Course course = before.course(policy);
    Course after = CourseRules.after(course, deed, who, now);
    table.append(row(before, course, deed, who, words, now));
    StoredRequest moved = table.find(id).orElseThrow(() -> notFound());
    requireAgreed(after, moved.course(policy));
    audit.record(
        AuditEntry.of("approval-" + deed.kind().name().toLowerCase(Locale.ROOT), "approval", id)
            .in(moved.union())
            .why(words.reason())
            .changed("state", before.state(), moved.state())
            .changed("step", before.atStep(), moved.atStep()));
    tell(deed, moved);
    return moved;
  }

  /** The beginning of a request, after it was inserted. */
  StoredRequest submit(UUID id, Person requester, Instant now) {
    StoredRequest made = table.find(id).orElseThrow(() -> notFound());
    table.append(
        new MoveRow(
            Ids.next(),
            id,
            made.round(),
            made.atStep(),
            MoveKind.SUBMIT,
            requester,
            null,
            null,
            null,
            made.contentHash(),
            made.amount(),
            null,
            now,
            null,
            null));
    audit.record(
        AuditEntry.of("approval-submit", "approval", id)
            .in(made.union())
            .changed("subject", null, made.subjectType() + " " + made.subjectId())
            .changed("contentHash", null, made.contentHash()));
    return made;
  }

  private static MoveRow row(
      StoredRequest before, Course course, Deed deed, Acting who, Words words, Instant now) {
    String hash =
        switch (deed) {
          case Deed.Resubmit resubmit -> resubmit.contentHash();
          default -> before.contentHash();
        };
    boolean again = deed instanceof Deed.Resubmit;
    boolean atStep =
        deed instanceof Deed.Decide || deed instanceof Deed.Sign || deed instanceof Deed.Confirm;
    return new MoveRow(
        Ids.next(),
        before.id(),
        before.round() + (again ? 1 : 0),
        before.atStep(),
        deed.kind(),
        who.person(),
        who.principal(),
        words.delegation(),
        atStep ? CourseRules.roleAt(course.step(), who).orElseThrow() : null,
        hash,
        again ? words.amount() : before.amount(),
        words.reason(),
        now,
        deed instanceof Deed.Decide decide ? decide.minutes() : null,
        words.scan());
  }

  /** The rules stand twice; if they ever tell two stories, nothing of either may stay. */
  static void requireAgreed(Course expected, Course stored) {
    boolean open = expected.state() == ApprovalState.PENDING;
    boolean agree =
        expected.state() == stored.state()
            && expected.round() == stored.round()
            && expected.contentHash().equals(stored.contentHash())
            && expected.taken().equals(stored.taken())
            && (!open
                || (expected.at() == stored.at()
                    && expected.given() == stored.given()
                    && expected.written() == stored.written()
                    && Objects.equals(expected.expiresAt(), stored.expiresAt())));
    if (!agree) {
      throw new IllegalStateException("the rules of approval and the database disagree");
    }
  }

  private void tell(Deed deed, StoredRequest moved) {
    if (deed.kind() == MoveKind.CONSUME) {
      return;
    }
    for (ApprovalOutcome outcome : outcomes) {
      if (outcome.subjectType().equals(moved.subjectType())) {
        tell(outcome, moved);
      }
    }
  }

  private static void tell(ApprovalOutcome outcome, StoredRequest moved) {
    switch (moved.state()) {
      case APPROVED -> outcome.approved(moved.approval());
      case REJECTED, WITHDRAWN, EXPIRED -> outcome.refused(moved.approval());
      case RETURNED -> outcome.returned(moved.approval());
      case PENDING, CONSUMED -> {}
    }
  }

  static ProblemException notFound() {
    return new ProblemException(TechnicalProblem.NOT_FOUND);
  }
}
