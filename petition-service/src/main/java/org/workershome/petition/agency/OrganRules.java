package org.workershome.petition.agency;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

/** What goes to another organ, when, and with what of the petitioner. */
final class OrganRules {
  /** In which a union has the matter in hand, or has just said that another organ is competent. */
  static final Set<PetitionStateName> IN_HAND =
      EnumSet.of(
          PetitionStateName.REGISTERED,
          PetitionStateName.TRANSFERRED,
          PetitionStateName.ASSIGNED,
          PetitionStateName.ACCEPTED,
          PetitionStateName.INFORMED_ELSEWHERE,
          PetitionStateName.STATUTORY_ROUTE);

  private OrganRules() {}

  /** 信访工作条例 第二十四条: what concerns several organs is handled between them, while it is in hand. */
  static Ruling mayBeSent(PetitionStateName state) {
    return IN_HAND.contains(state)
        ? Ruling.GRANTED
        : new Ruling.Refused(AgencyProblem.NOT_IN_HAND, "信访工作条例 第二十四条");
  }

  /** 信访工作条例 第三十条: an accusation follows the rules of discipline and leaves by no other way. */
  static Ruling mayLeave(boolean sealed) {
    return sealed ? new Ruling.Refused(AgencyProblem.SEALED_STAYS, "信访工作条例 第三十条") : Ruling.GRANTED;
  }

  /** 个人信息保护法 第二十三条: whoever passes personal data on has the person's own consent to it. */
  static Ruling mayBeNamed(boolean anonymous, boolean consent) {
    return anonymous || consent
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.CONSENT_MISSING, "中华人民共和国个人信息保护法 第二十三条");
  }

  /** 信访工作条例 第二十二条: whoever wants to be told sets a day that lies ahead. */
  static Ruling dayLiesAhead(LocalDate feedbackDueOn, LocalDate today) {
    return feedbackDueOn.isAfter(today)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.FEEDBACK_DAY_NOT_AHEAD, "信访工作条例 第二十二条");
  }

  /**
   * 信访工作条例 第二十二条: the organ that transferred it is told by the day that it set; where it set none:
   * thirty days.
   */
  static Term feedback() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 3, "信访工作条例 第二十二条");
  }
}
