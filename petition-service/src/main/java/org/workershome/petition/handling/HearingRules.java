package org.workershome.petition.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** When a hearing is held. */
final class HearingRules {
  private HearingRules() {}

  /**
   * 信访工作条例 第三十六条: the time of a hearing does not count, so it lies within the stage that it is held
   * in, and is written down when it has come.
   *
   * @param since the first day of the stage, or of the hearing
   */
  static Ruling mayFallOn(LocalDate day, @Nullable LocalDate since, LocalDate today) {
    return day.isAfter(today) || (since != null && day.isBefore(since))
        ? new Ruling.Refused(PetitionProblem.HEARING_DATE, "信访工作条例 第三十六条")
        : Ruling.GRANTED;
  }
}
