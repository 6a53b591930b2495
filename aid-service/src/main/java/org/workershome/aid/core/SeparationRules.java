package org.workershome.aid.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** Who may not act, because of what he did before. */
public final class SeparationRules {
  private SeparationRules() {}

  /**
   * 困难职工档案管理办法（总工办〔2016〕36号）: maker, reviewer and entry of a file are different people;
   * 总工发〔2015〕20号 第三条: whoever approves or pays money did not propose it. An account of the same
   * person is the same person.
   *
   * @throws ProblemException 422 SAME_PERSON
   */
  public static void requireSomebodyElse(Actor actor, List<@Nullable Actor> before) {
    if (before.stream().anyMatch(actor::isSamePersonAs)) {
      throw new ProblemException(AidProblem.SAME_PERSON)
          .with("article", "总工办〔2016〕36号；总工发〔2015〕20号 第三条");
    }
  }

  /**
   * 总工发〔2015〕20号 第三条: nobody handles aid for himself.
   *
   * @throws ProblemException 422 OWN_HOUSEHOLD
   */
  public static void requireNotHisOwn(Actor actor, String recipientRef) {
    if (actor.personRef().equals(recipientRef)) {
      throw new ProblemException(AidProblem.OWN_HOUSEHOLD).with("article", "总工发〔2015〕20号 第三条");
    }
  }
}
