package org.workershome.petition.supervision;

import java.time.LocalDate;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Who may urge whom, and until when an answer may be asked for. */
final class UrgingRules {
  private UrgingRules() {}

  /** 信访工作条例 第四十条: the superior urges the one that handles it, or the head his own officers. */
  static Ruling mayUrge(UnionPath superior, UnionPath handling) {
    return superior.contains(handling)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.REVIEWER_BELOW, "信访工作条例 第四十条");
  }

  /** 信访工作条例 第四十条: an answer is due on a day that lies ahead. */
  static Ruling dayLiesAhead(LocalDate dueOn, LocalDate today) {
    return dueOn.isAfter(today)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.FEEDBACK_DAY_NOT_AHEAD, "信访工作条例 第四十条");
  }

  /** 信访工作条例 第四十条: whoever is urged answers, and nobody answers what he asked himself. */
  static Ruling mayAnswer(String urgedByRef, String officerRef) {
    return urgedByRef.equals(officerRef)
        ? new Ruling.Refused(PetitionProblem.URGER_ANSWERS, "信访工作条例 第四十条")
        : Ruling.GRANTED;
  }
}
