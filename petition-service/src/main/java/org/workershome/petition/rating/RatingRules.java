package org.workershome.petition.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.MemberOutcome;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

/** What may be rated, until when, and by when an unsatisfied petitioner is called. */
final class RatingRules {
  /** Days after the answer; local rules may set another window. */
  static final int WINDOW_DAYS = 30;

  private RatingRules() {}

  /**
   * 信访事项办理群众满意度评价工作办法: what was answered is rated. What belongs to mediation, arbitration or a
   * court, what another organ handles and what was not accepted is not.
   */
  static Ruling mayBeRated(PetitionStateName state, boolean accepted) {
    boolean answered =
        switch (state) {
          case DELIVERED,
              UNDER_REVIEW,
              REVIEW_DECIDED,
              REVIEW_DELIVERED,
              UNDER_RECHECK,
              RECHECK_DECIDED,
              TERMINATED,
              CLOSED ->
              true;
          default -> false;
        };
    return answered && accepted
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_RATED_YET, "信访事项办理群众满意度评价工作办法");
  }

  /**
   * 信访事项办理群众满意度评价工作办法: a member of a group rates what became of his own matter. What went to legal
   * aid or arbitration is not rated here, nor what he took back.
   *
   * @param outcome none while his matter is open
   */
  static Ruling outcomeMayBeRated(@Nullable MemberOutcome outcome) {
    boolean answered =
        outcome != null
            && switch (outcome) {
              case SETTLED, PAID, EXPLAINED -> true;
              case LEGAL_AID, ARBITRATION, WITHDRAWN -> false;
            };
    return answered
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_RATED_YET, "信访事项办理群众满意度评价工作办法");
  }

  /**
   * 信访事项办理群众满意度评价工作办法: within the window after the case ended; as long as it goes on, the window is
   * open.
   */
  static Ruling inWindow(@Nullable LocalDate endedOn, LocalDate today) {
    return endedOn != null && today.isAfter(endedOn.plusDays(WINDOW_DAYS))
        ? new Ruling.Refused(PetitionProblem.RATING_WINDOW_PASSED, "信访事项办理群众满意度评价工作办法")
        : Ruling.GRANTED;
  }

  /** 信访事项办理群众满意度评价工作办法: an unsatisfied petitioner is called back within five working days. */
  static Term callBack() {
    return new Term(new Span(5, TermUnit.WORKING_DAYS), false, 1, "信访事项办理群众满意度评价工作办法");
  }
}
