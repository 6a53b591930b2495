package org.workershome.petition.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Who reviews and re-checks, and until when it may be asked for. */
final class ReviewRules {
  private ReviewRules() {}

  /**
   * 信访工作条例 第三十五条, 第三十六条: the next higher organ reviews what was handled, and the next above the
   * reviewer re-checks what was reviewed. Nobody decides again what is his own.
   *
   * @param decided the union whose decision is not accepted
   * @return empty when nobody stands above: then that decision is the last
   */
  static Optional<UnionPath> decides(UnionPath decided) {
    return decided.parent();
  }

  /**
   * 信访工作条例 第三十五条, 第三十六条: within thirty days of receipt.
   *
   * @param windowEndsOn the last day; none when it ended long ago
   */
  static Ruling inTime(@Nullable LocalDate windowEndsOn, LocalDate today) {
    return windowEndsOn == null || today.isAfter(windowEndsOn)
        ? new Ruling.Refused(PetitionProblem.WINDOW_PASSED, "信访工作条例 第三十五条")
        : Ruling.GRANTED;
  }

  /** 信访工作条例 第三十五条: the union that decides is the next above, not the one that handled it. */
  static Ruling mayDecide(UnionPath reviewer, UnionPath caller) {
    return caller.equals(reviewer)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.REVIEWER_BELOW, "信访工作条例 第三十五条");
  }

  /** 信访工作条例 第二十八条: whoever made the opinion or the review withdraws from looking at it again. */
  static Ruling isFresh(Collection<String> decidedBefore, String officerRef) {
    return decidedBefore.contains(officerRef)
        ? new Ruling.Refused(PetitionProblem.DECIDED_BEFORE, "信访工作条例 第二十八条")
        : Ruling.GRANTED;
  }
}
