package org.workershome.petition.reception;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** What the law says about reception days. */
final class ReceptionRules {
  static final String RECEPTION = "信访工作条例 第十八条";

  private static final String ACCUSATIONS = "信访工作条例 第三十条";

  private ReceptionRules() {}

  /**
   * 信访工作条例 第十八条: where and when is received is made known beforehand, and leaders receive at
   * regular times; 关于领导干部定期接待群众来访的意见 (2009) names what is made known: name, post, portfolio, time,
   * place and form. Time and form a day always has.
   *
   * @return what is still missing
   */
  static Set<RosterItem> missing(
      @Nullable String name,
      @Nullable String post,
      @Nullable String portfolio,
      @Nullable String place) {
    Set<RosterItem> missing = EnumSet.noneOf(RosterItem.class);
    require(name, RosterItem.NAME, missing);
    require(post, RosterItem.POST, missing);
    require(portfolio, RosterItem.PORTFOLIO, missing);
    require(place, RosterItem.PLACE, missing);
    return missing;
  }

  /**
   * 信访工作条例 第三十条: an accusation follows the rules of discipline, and neither material nor facts may
   * reach the accused. Record sheets are read by the union's officers, so none may stand in one.
   */
  static Ruling mayBeWritten(PetitionCategory category) {
    return switch (category) {
      case CLAIM, SUGGESTION -> Ruling.GRANTED;
      case ACCUSATION -> new Ruling.Refused(PetitionProblem.ACCUSATION_NOT_TAKEN_HERE, ACCUSATIONS);
    };
  }

  private static void require(@Nullable String text, RosterItem item, Set<RosterItem> missing) {
    if (text == null || text.isBlank()) {
      missing.add(item);
    }
  }
}
