package org.workershome.petition.legalaid;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

/** Who decides about legal aid, when, and what may come before the papers. */
final class AidDecisionRules {
  /** Fewer days than this to the end of the limitation, and aid comes first. */
  private static final int CLOSE_TO_LIMITATION = 7;

  private static final String DECISION = "中华人民共和国法律援助法 第四十三条";
  private static final String GREEN = "保障农民工工资支付条例 第四十五条";

  private AidDecisionRules() {}

  /** 法律援助法 第四十三条: seven days from receipt to decide whether aid is given. */
  static Term decision() {
    return new Term(new Span(7, TermUnit.NATURAL_DAYS), false, 2, "法律援助法 第四十三条");
  }

  /** 法律援助法 第四十三条: a lawyer is assigned within three days of the decision. */
  static Term assignment() {
    return new Term(new Span(3, TermUnit.NATURAL_DAYS), false, 1, "法律援助法 第四十三条");
  }

  /**
   * 法律援助法 第四十三条: what is missing is told once, and who does not supply it counts as having taken
   * the application back. The law leaves the days to those who tell; a window of the applicant, so
   * a holiday moves it (民法典 第二百零三条).
   */
  static Term supplement() {
    return new Term(new Span(15, TermUnit.NATURAL_DAYS), true, 3, "法律援助法 第四十三条");
  }

  /**
   * 保障农民工工资支付条例 第四十五条: migrant workers come first, and who claims pay is helped without delay. In
   * the green channel all happens on the day of the application.
   */
  static Term greenChannel() {
    return new Term(new Span(1, TermUnit.NATURAL_DAYS), false, 0, GREEN);
  }

  /**
   * 保障农民工工资支付条例 第四十五条: who goes through the green channel: a migrant worker, or one of a household
   * in hardship, who claims pay or damages for a work injury.
   */
  static boolean isGreen(MeansFacts facts) {
    return facts.matter().isPayOrInjury() && (facts.migrant() || facts.onFile());
  }

  /**
   * 法律援助法 第四十四条: the whole days that are left to bring the claim, today not counted; negative when
   * they are over.
   */
  static int daysLeft(LocalDate limitationOn, LocalDate today) {
    return Math.toIntExact(ChronoUnit.DAYS.between(today, limitationOn));
  }

  /**
   * 法律援助法 第四十四条: aid is given before its papers when fewer than seven days are left, or when a
   * measure of preservation or advance enforcement has to be asked for at once. A claim that is
   * late already cannot be saved by haste.
   */
  static boolean mayComeFirst(
      @Nullable LocalDate limitationOn, boolean urgentMeasure, LocalDate today) {
    if (urgentMeasure) {
      return true;
    }
    if (limitationOn == null) {
      return false;
    }
    int left = daysLeft(limitationOn, today);
    return left >= 0 && left < CLOSE_TO_LIMITATION;
  }

  /**
   * 工会法律援助办法: whoever has accepted an application does not approve it, from whichever account; nor
   * does who entered it for the applicant, where aid comes first and nobody accepts it.
   */
  static Ruling mayApprove(
      @Nullable String acceptedBy, @Nullable String recordedBy, String approver) {
    return approver.equals(acceptedBy) || approver.equals(recordedBy)
        ? new Ruling.Refused(LegalAidProblem.APPROVER_ACCEPTED, "工会法律援助办法")
        : Ruling.GRANTED;
  }

  /**
   * 法律援助法 第四十四条: papers that aid came before are made up in time. The law names no days; they are
   * the union's, and a holiday moves the applicant's last one (民法典 第二百零三条).
   */
  static Term papers() {
    return new Term(new Span(15, TermUnit.NATURAL_DAYS), true, 3, "法律援助法 第四十四条");
  }

  /**
   * 法律援助法 第四十三条: nobody is granted aid before it is settled that his means allow it; what he only
   * declared, and what has lost its ground since, is not settled.
   */
  static Ruling meansSettled(@Nullable MeansMethod method, @Nullable MeansStanding standing) {
    if (method == null) {
      return new Ruling.Refused(LegalAidProblem.MEANS_NOT_CHECKED, DECISION);
    }
    return standing == null || standing.isOpen()
        ? new Ruling.Refused(LegalAidProblem.MEANS_TO_BE_CONFIRMED, DECISION)
        : Ruling.GRANTED;
  }

  /** 法律援助法 第四十九条: five days from the objection to decide on it. */
  static Term objection() {
    return new Term(new Span(5, TermUnit.NATURAL_DAYS), false, 1, "法律援助法 第四十九条");
  }

  /**
   * 法律援助法 第四十九条: who has set up the aid station looks into an objection; among unions that is the
   * one above (第六十八条), and at the top the top itself. Nobody looks into his own decision.
   */
  static Ruling mayDecideObjection(
      UnionPath decider, UnionPath decided, @Nullable String decidedBy, String officer) {
    if (officer.equals(decidedBy)) {
      return new Ruling.Refused(LegalAidProblem.DECIDER_DECIDED, "中华人民共和国法律援助法 第四十九条");
    }
    boolean above =
        decider.contains(decided) && (!decider.equals(decided) || decided.levels().size() == 1);
    return above
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.NOT_THE_SUPERIOR, "中华人民共和国法律援助法 第四十九条");
  }
}
