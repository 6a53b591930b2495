package org.workershome.petition.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.NoticeRules;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** What the law says at the moment of receipt. */
final class IntakeRules {
  private static final String ACCUSATIONS = "信访工作条例 第三十条";

  private IntakeRules() {}

  /**
   * 信访工作条例 第二十三条: written notice within fifteen days of receipt, counted in natural days from the
   * day after. A holiday does not move the day.
   */
  static LocalDate noticeDueOn(LocalDate receivedOn) {
    return receivedOn.plusDays(NoticeRules.DAYS);
  }

  /**
   * 信访工作条例 第三十条: an accusation follows the rules of discipline, and neither material nor facts may
   * reach the accused. The open doors show every petition to the union's officers, one of whom may
   * be the accused: so they must not take one.
   */
  static Ruling mayBeTaken(PetitionCategory category) {
    return switch (category) {
      case CLAIM, SUGGESTION -> Ruling.GRANTED;
      case ACCUSATION -> new Ruling.Refused(PetitionProblem.ACCUSATION_NOT_TAKEN_HERE, ACCUSATIONS);
    };
  }

  /**
   * 信访工作条例 第三十条: an accusation goes to the nearest union that stands above both the accuser's and
   * the accused one and is neither the accused nor below it.
   *
   * @return empty when the accused union is the root: then the organs of discipline are competent
   */
  static Optional<UnionPath> takesAccusation(UnionPath accuser, UnionPath accused) {
    return accuser.levels().reversed().stream()
        .filter(level -> level.contains(accused) && !level.equals(accused))
        .findFirst();
  }

  /**
   * 工会职工诉求直通车工作规则: past the petitioner's own unit, to the union above it; at the root there is
   * nothing to pass.
   */
  static UnionPath directLine(UnionPath unit) {
    return unit.parent().orElse(unit);
  }
}
