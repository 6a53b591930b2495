package org.workershome.petition.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

/** Who inspects whom, who mends, and who says that it is mended. */
final class InspectionRules {
  private static final String ARTICLE = "信访工作条例 第三十七条";

  private InspectionRules() {}

  /**
   * 信访工作条例 第三十七条: whoever stands above inspects how petitions are handled below; a union's own work
   * is looked at by its audit committee.
   */
  static Ruling mayInspect(UnionPath inspector, UnionPath inspected, boolean auditor) {
    boolean below = inspector.contains(inspected) && !inspector.equals(inspected);
    return below || (auditor && inspector.equals(inspected))
        ? Ruling.GRANTED
        : new Ruling.Refused(InspectionProblem.MAY_NOT_INSPECT, ARTICLE);
  }

  /** 信访工作条例 第三十七条: what was found goes back to whoever has to mend it, by a day. */
  static Ruling dayLiesAhead(LocalDate due, LocalDate today) {
    return due.isAfter(today)
        ? Ruling.GRANTED
        : new Ruling.Refused(InspectionProblem.RECTIFICATION_DAY_NOT_AHEAD, ARTICLE);
  }

  /** 信访工作条例 第三十七条: the union whose work it is answers, and none above it for it. */
  static Ruling mayAnswer(UnionPath handles, UnionPath caller) {
    return handles.equals(caller)
        ? Ruling.GRANTED
        : new Ruling.Refused(InspectionProblem.NOT_THE_INSPECTED, ARTICLE);
  }

  /** 信访工作条例 第二十八条: whoever reported that it is mended does not say so himself. */
  static Ruling mayDecide(@Nullable String answeredBy, String decides) {
    return decides.equals(answeredBy)
        ? new Ruling.Refused(InspectionProblem.OWN_ANSWER, "信访工作条例 第二十八条")
        : Ruling.GRANTED;
  }
}
