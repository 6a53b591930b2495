package org.workershome.petition.legalaid;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

/** Which lawyer may take a case, and who is proposed first. */
final class LawyerRules {
  private static final String CONFLICT = "中华人民共和国律师法 第三十九条";

  private LawyerRules() {}

  /**
   * 律师法 第三十九条: no lawyer acts for both sides; who acts for the employer takes no case against it.
   * And he is on a roster of the union or of one above, takes cases, and has room.
   */
  static Ruling mayTake(LawyerCandidate lawyer, UnionPath union) {
    if (lawyer.conflict()) {
      return new Ruling.Refused(LegalAidProblem.LAWYER_CONFLICT, CONFLICT);
    }
    if (!lawyer.union().contains(union)) {
      return new Ruling.Refused(LegalAidProblem.LAWYER_NOT_OF_CHAIN, "工会法律援助办法");
    }
    if (!lawyer.active()) {
      return new Ruling.Refused(LegalAidProblem.LAWYER_AWAY, "工会法律援助办法");
    }
    return lawyer.openCases() < lawyer.capacity()
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.LAWYER_FULL, "工会法律援助办法");
  }

  /**
   * 工会法律援助办法: who may take the case, best first: whose field it is, then who has least to do for
   * what he can take, then who has fewest cases; a tie goes by licence, so that two look-ups agree.
   */
  static List<LawyerCandidate> proposed(
      List<LawyerCandidate> lawyers, LegalAidMatter matter, UnionPath union) {
    return lawyers.stream()
        .filter(lawyer -> mayTake(lawyer, union).equals(Ruling.GRANTED))
        .sorted(
            Comparator.comparing((LawyerCandidate lawyer) -> !lawyer.fields().contains(matter))
                .thenComparingDouble(LawyerCandidate::load)
                .thenComparingInt(LawyerCandidate::openCases)
                .thenComparing(LawyerCandidate::licence))
        .toList();
  }

  /**
   * 律师法 第三十九条: one employer is known again by its credit code, or by its name however it is spaced
   * or bracketed.
   */
  static String employerKey(String name) {
    return name.replaceAll("[\\s\\p{P}\\p{S}]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * 律师法 第三十九条: who has come to act for the other side goes no step further. It is asked at every
   * step, because a respondent, a representative or a client may have come in between.
   */
  static Ruling mayGoOn(boolean conflict) {
    return conflict
        ? new Ruling.Refused(LegalAidProblem.LAWYER_CONFLICT, CONFLICT)
        : Ruling.GRANTED;
  }

  /**
   * 律师执业行为规范 第五十一条: nor do two lawyers of one firm act for both sides of a dispute; a firm is known
   * again as an employer is, a lawyer by his licence.
   */
  static boolean isOfOneFirm(
      String licence, String firm, @Nullable String otherLicence, String otherFirm) {
    return licence.equals(otherLicence) || employerKey(firm).equals(employerKey(otherFirm));
  }

  /** 律师法 第三十九条: whether two descriptions mean one employer. */
  static boolean isSameEmployer(
      String key, @Nullable String code, String otherKey, @Nullable String otherCode) {
    return (code != null && otherCode != null) ? code.equals(otherCode) : key.equals(otherKey);
  }
}
