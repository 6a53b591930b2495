package org.workershome.petition.forwarding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Whom a petition may be sent to, and until when the receiver may object. */
final class ForwardRules {
  private ForwardRules() {}

  /** 信访工作条例 第二十三条: what is a subordinate union's is transferred or assigned to it. */
  static Ruling mayGo(UnionPath from, UnionPath to) {
    return from.contains(to) && !from.equals(to)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_BELOW, "信访工作条例 第二十三条");
  }

  /**
   * 信访工作条例 第二十三条: what comes back is the sender's again, and so is his term; the days that it was
   * with the receiver do not count.
   */
  static LocalDate noticeDueAgain(LocalDate owedBy, LocalDate sentOn, LocalDate backOn) {
    return owedBy.plusDays(ChronoUnit.DAYS.between(sentOn, backOn));
  }

  /**
   * 工会职工诉求直通车工作规则: who went past his unit is asked before his request is sent down to it, or below
   * it. Another union, and the chair's office itself, may handle it without.
   *
   * @param unit that it went past; null where nobody knows: then he is asked for every union
   */
  static boolean needsConsent(
      PetitionChannel channel, UnionPath office, @Nullable UnionPath unit, UnionPath to) {
    return channel == PetitionChannel.DIRECT_LINE
        && (unit == null || (!unit.equals(office) && unit.contains(to)));
  }

  /** 工会职工诉求直通车工作规则: it goes to the unit when he has agreed to that, and not before. */
  static Ruling mayGoToUnit(boolean needed, @Nullable Boolean agreed) {
    return !needed || Boolean.TRUE.equals(agreed)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.CONSENT_TO_UNIT_MISSING, "工会职工诉求直通车工作规则");
  }

  /** 信访工作条例 第三十条: neither material nor facts of an accusation reach the accused unit. */
  static Ruling mayBeShown(boolean sealed) {
    return sealed
        ? new Ruling.Refused(PetitionProblem.UNION_IS_ACCUSED, "信访工作条例 第三十条")
        : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第二十三条: whoever will not take it says so within five working days of receipt.
   *
   * @param runs whether the term still runs: once passed, it does not
   * @param dueOn the last day; none while the calendar cannot tell
   */
  static Ruling mayObject(boolean runs, @Nullable LocalDate dueOn, LocalDate today) {
    return !runs || (dueOn != null && today.isAfter(dueOn))
        ? new Ruling.Refused(PetitionProblem.OBJECTION_TOO_LATE, "信访工作条例 第二十三条")
        : Ruling.GRANTED;
  }

  /** 信访工作条例 第二十二条: the sender of an assignment sets a day that lies ahead. */
  static Ruling dayLiesAhead(LocalDate feedbackDueOn, LocalDate today) {
    return feedbackDueOn.isAfter(today)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.FEEDBACK_DAY_NOT_AHEAD, "信访工作条例 第二十二条");
  }
}
