package org.workershome.kit.approval;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;

/**
 * How a request moves. Pure. The database holds the same rules ({@code approval_apply}); these are
 * asked first, because they can explain.
 */
final class CourseRules {
  private CourseRules() {}

  /**
   * The request after the deed.
   *
   * @throws ProblemException why it may not be
   */
  static Course after(Course course, Deed deed, Acting who, Instant now) {
    return switch (deed) {
      case Deed.Decide decide -> decided(course, decide, who, now);
      case Deed.Sign sign -> signed(course, sign, who, now);
      case Deed.Confirm confirm -> confirmed(course, confirm, who, now);
      case Deed.Resubmit resubmit -> resubmitted(course, resubmit, who, now);
      case Deed.Withdraw withdraw -> withdrawn(course, who);
      case Deed.Expire expire -> expired(course, now);
      case Deed.Consume consume -> consumed(course, consume);
    };
  }

  /** The role of the step in which somebody decides; empty when he has none, or not there. */
  static Optional<String> roleAt(RequiredStep step, Acting who) {
    boolean there = who.union() != null && step.isAt(who.union());
    return step.step().roles().stream()
        .filter(role -> there && who.roles().contains(role))
        .findFirst();
  }

  private static Course decided(Course course, Deed.Decide deed, Acting who, Instant now) {
    Set<String> everybody = new HashSet<>(who.everybody());
    Minutes minutes = deed.minutes();
    if (minutes != null) {
      everybody.addAll(MinutesRules.keys(minutes.present()));
    }
    requireMayDecide(course, deed.contentHash(), everybody, who, now);
    RequiredStep step = course.step();
    boolean collective =
        step.step().form() == StepForm.COLLECTIVE && deed.outcome() != DecisionOutcome.RETURN;
    if (collective != (minutes != null)) {
      throw new ProblemException(ApprovalProblem.WRONG_FORM)
          .detail(
              collective ? "集体决定须填写会议记录" : "本环节或本操作不需要会议记录",
              collective ? "A collective decision has minutes" : "There are no minutes of this");
    }
    if (minutes != null) {
      if (course.written() != null) {
        throw illegal(course);
      }
      MinutesRules.require(step, minutes, deed.outcome(), course.excluded());
      // One person's word of what a body has decided: somebody else looks at the minutes first.
      return course.with(everybody).progress(0, deed.outcome());
    }
    if (step.step().form() == StepForm.INDIVIDUAL) {
      requireNamed(step, who.forWhom());
    }
    Course with = course.with(everybody);
    return switch (deed.outcome()) {
      case REJECT -> with.in(ApprovalState.REJECTED);
      case RETURN -> with.in(ApprovalState.RETURNED).until(course.end(course.at(), now));
      case APPROVE -> {
        if (step.step().form() == StepForm.PAPER) {
          throw new ProblemException(ApprovalProblem.WRONG_FORM)
              .detail("本环节须登记纸质签字并由他人核对", "This step is signed on paper");
        }
        int given = course.given() + 1;
        yield given == step.needed()
            ? with.enter(course.at() + 1, now)
            : with.progress(given, null);
      }
    };
  }

  private static Course signed(Course course, Deed.Sign deed, Acting who, Instant now) {
    Set<String> everybody = new HashSet<>(who.everybody());
    everybody.add(deed.signer());
    requireMayDecide(course, deed.contentHash(), everybody, who, now);
    if (who.everybody().contains(deed.signer())) {
      throw new ProblemException(ApprovalProblem.APPROVED_BEFORE)
          .detail("签字人不得自行登记", "Whoever signed does not enter it himself");
    }
    requirePaper(course);
    requireNamed(course.step(), Set.of(deed.signer()));
    return course.with(everybody).progress(0, DecisionOutcome.APPROVE);
  }

  private static Course confirmed(Course course, Deed.Confirm deed, Acting who, Instant now) {
    requireMayDecide(course, deed.contentHash(), who.everybody(), who, now);
    if (course.step().step().form() == StepForm.INDIVIDUAL) {
      throw new ProblemException(ApprovalProblem.WRONG_FORM)
          .detail("本环节无须核对", "There is nothing to confirm in this step");
    }
    if (course.written() == null) {
      throw illegal(course);
    }
    Course with = course.with(who.everybody());
    return course.written() == DecisionOutcome.REJECT
        ? with.in(ApprovalState.REJECTED)
        : with.enter(course.at() + 1, now);
  }

  private static void requirePaper(Course course) {
    if (course.step().step().form() != StepForm.PAPER) {
      throw new ProblemException(ApprovalProblem.WRONG_FORM)
          .detail("本环节不是纸质签字", "This step is not signed on paper");
    }
    if (course.written() != null) {
      throw illegal(course);
    }
  }

  private static void requireMayDecide(
      Course course, String hash, Set<String> everybody, Acting who, Instant now) {
    if (course.state() != ApprovalState.PENDING) {
      throw illegal(course);
    }
    if (course.expiresAt() != null && !now.isBefore(course.expiresAt())) {
      throw new ProblemException(ApprovalProblem.STEP_EXPIRED);
    }
    who.requireKnown();
    if (!Collections.disjoint(everybody, course.excluded())) {
      throw new ProblemException(ApprovalProblem.SELF_APPROVAL);
    }
    if (roleAt(course.step(), who).isEmpty()) {
      throw new ProblemException(ApprovalProblem.NOT_AN_APPROVER);
    }
    if (!Collections.disjoint(everybody, course.taken())) {
      throw new ProblemException(ApprovalProblem.APPROVED_BEFORE);
    }
    requireHash(course, hash);
  }

  private static void requireNamed(RequiredStep step, Set<String> keys) {
    if (!step.holders().isEmpty() && Collections.disjoint(step.holders(), keys)) {
      throw new ProblemException(ApprovalProblem.NOT_NAMED);
    }
  }

  private static void requireHash(Course course, String hash) {
    if (!course.contentHash().equals(hash)) {
      throw new ProblemException(ApprovalProblem.APPROVAL_CONTENT_CHANGED);
    }
  }

  private static Course resubmitted(Course course, Deed.Resubmit deed, Acting who, Instant now) {
    if (course.state() != ApprovalState.RETURNED) {
      throw illegal(course);
    }
    requireRequester(course, who);
    if (course.expiresAt() != null && !now.isBefore(course.expiresAt())) {
      throw new ProblemException(ApprovalProblem.STEP_EXPIRED);
    }
    return course.again(PolicyRules.requireBodies(deed.steps()), deed.contentHash(), now);
  }

  private static Course withdrawn(Course course, Acting who) {
    if (!course.state().moves().contains("withdrawal")) {
      throw illegal(course);
    }
    requireRequester(course, who);
    return course.in(ApprovalState.WITHDRAWN);
  }

  private static void requireRequester(Course course, Acting who) {
    if (Collections.disjoint(course.requester(), who.person().keys())) {
      throw new ProblemException(ApprovalProblem.NOT_THE_REQUESTER);
    }
  }

  private static Course expired(Course course, Instant now) {
    boolean open =
        course.state() == ApprovalState.PENDING || course.state() == ApprovalState.RETURNED;
    if (!open || course.expiresAt() == null || now.isBefore(course.expiresAt())) {
      throw illegal(course);
    }
    return course.in(ApprovalState.EXPIRED);
  }

  private static Course consumed(Course course, Deed.Consume deed) {
    if (course.state() != ApprovalState.APPROVED) {
      throw illegal(course);
    }
    requireHash(course, deed.contentHash());
    return course.in(ApprovalState.CONSUMED);
  }

  private static ProblemException illegal(Course course) {
    return new ProblemException(ApprovalProblem.ILLEGAL_APPROVAL_MOVE)
        .with("state", course.state())
        .with("legalMoves", course.state().moves());
  }
}
