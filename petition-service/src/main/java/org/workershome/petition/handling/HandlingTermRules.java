package org.workershome.petition.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Who approves an extension, and when a case may be closed. */
final class HandlingTermRules {
  private HandlingTermRules() {}

  /** 信访工作条例 第三十四条: the head approves, which whoever handles the case is not. */
  static Ruling mayApprove(String approverRef, @Nullable Handler owner) {
    return owner != null && owner.personRef().equals(approverRef)
        ? new Ruling.Refused(PetitionProblem.APPROVER_HANDLES, "信访工作条例 第三十四条")
        : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第三十五条, 第三十六条: as long as the petitioner may ask for review or re-check, the case stays
   * open.
   *
   * @param windowEndsOn the last day of his window; none when no window runs
   */
  static Ruling mayBeClosed(@Nullable LocalDate windowEndsOn, LocalDate today) {
    return windowEndsOn != null && !today.isAfter(windowEndsOn)
        ? new Ruling.Refused(PetitionProblem.WINDOW_OPEN, "信访工作条例 第三十五条")
        : Ruling.GRANTED;
  }
}
