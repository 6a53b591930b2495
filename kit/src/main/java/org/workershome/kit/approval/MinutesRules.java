package org.workershome.kit.approval;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.workershome.kit.problem.ProblemException;

/** When the minutes of a body carry a decision. Pure. */
final class MinutesRules {
  private MinutesRules() {}

  static Set<String> keys(List<String> personRefs) {
    return personRefs.stream().map(Person::ref).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param excluded keys of those who may not decide, and therefore are recused if they are members
   * @throws ProblemException 422 with what is wrong
   */
  static void require(
      RequiredStep needed, Minutes minutes, DecisionOutcome outcome, Set<String> excluded) {
    PolicyStep step = needed.step();
    int present = minutes.present().size();
    Set<String> members = new HashSet<>(minutes.present());
    members.addAll(minutes.absent());
    members.addAll(minutes.recused());
    if (members.size() != present + minutes.absent().size() + minutes.recused().size()) {
      throw refused("同一成员只能列一次", "A member is listed once");
    }
    Set<String> body = Set.copyOf(needed.holders());
    if (!body.equals(keys(List.copyOf(members)))) {
      throw refused("会议成员与指定名单不一致", "The members are not the body that is named");
    }
    if (!Collections.disjoint(keys(minutes.absent()), excluded)) {
      throw refused("经办人是成员的，应列为回避", "A member who made it is recused");
    }
    // Added as longs: three counts near the limit of an int must not come round to the right sum.
    if ((long) minutes.inFavour() + minutes.against() + minutes.abstained() != present) {
      throw refused("票数之和应等于到会（未回避）人数", "The votes add up to those present");
    }
    if (!step.quorum().isReached(present, present + minutes.absent().size())) {
      throw refused("到会人数未达法定人数", "There was no quorum");
    }
    boolean carried = step.majority().isReached(minutes.inFavour(), present);
    if (carried != (outcome == DecisionOutcome.APPROVE)) {
      throw refused(
          carried ? "表决已通过，不能登记为否决" : "赞成票未达规定多数",
          carried ? "The votes carried it" : "There was no majority");
    }
  }

  private static ProblemException refused(String zh, String en) {
    return new ProblemException(ApprovalProblem.MINUTES_DO_NOT_HOLD).detail(zh, en);
  }
}
