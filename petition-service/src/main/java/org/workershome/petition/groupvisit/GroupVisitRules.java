package org.workershome.petition.groupvisit;

import java.util.List;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

/** Who counts as a group, and how many may speak for it. */
final class GroupVisitRules {
  /** 信访工作条例 第二十条: the ceiling everywhere. */
  static final int MOST_REPRESENTATIVES = 5;

  private GroupVisitRules() {}

  /** A local rule: up to this headcount at most so many. */
  record Limit(int headcountUpTo, int most) {}

  /**
   * 信访工作条例 第二十条: several people with a common matter choose representatives, five at most; a local
   * rule may ask for fewer.
   *
   * @param limits in any order; the tightest that covers the headcount holds
   */
  static int mostRepresentatives(int headcount, List<Limit> limits) {
    return limits.stream()
        .filter(limit -> headcount <= limit.headcountUpTo())
        .mapToInt(Limit::most)
        .min()
        .stream()
        .map(local -> Math.min(local, MOST_REPRESENTATIVES))
        .findFirst()
        .orElse(MOST_REPRESENTATIVES);
  }

  /**
   * Where a group visit stands.
   *
   * @param summary whether it is handled summarily
   */
  record Stage(
      PetitionMatter matter,
      PetitionCategory category,
      UnionPath handling,
      PetitionStateName state,
      boolean summary) {
    static Stage of(Petition petition) {
      return new Stage(
          petition.matter(),
          petition.category(),
          petition.handling(),
          petition.state().name(),
          petition.summary());
    }
  }

  /**
   * 信访工作条例 第二十条: what several people raise in common is one matter, with one set of
   * representatives. So groups about the same matter go on as one where one union handles both, and
   * both stand at the same stage: nobody loses a step, or gets one twice.
   */
  static Ruling mayGoOnAsOne(Stage lead, Stage joined) {
    return lead.equals(joined)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.GROUPS_NOT_ALIKE, "信访工作条例 第二十条");
  }

  /** 信访工作条例 第二十条: not more than that speak. */
  static Ruling mayRepresent(int representatives, int most) {
    return representatives <= most
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.REPRESENTATIVES_TOO_MANY, "信访工作条例 第二十条");
  }
}
