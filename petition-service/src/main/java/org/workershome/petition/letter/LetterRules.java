package org.workershome.petition.letter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Ruling;

/** Which paper may be mended, and what its service starts. */
final class LetterRules {
  private LetterRules() {}

  /** 信访工作条例 第三十二条: an opinion is mended until it is under review; then the review mends it. */
  static Ruling mayBeCorrected(LetterKind kind, PetitionStateName state) {
    Set<PetitionStateName> open =
        switch (kind) {
          case OPINION, SUMMARY ->
              Set.of(PetitionStateName.OPINION_ISSUED, PetitionStateName.DELIVERED);
          case REVIEW_DECISION ->
              Set.of(PetitionStateName.REVIEW_DECIDED, PetitionStateName.REVIEW_DELIVERED);
          case RECHECK_DECISION -> Set.of(PetitionStateName.RECHECK_DECIDED);
          default -> Set.of();
        };
    return open.isEmpty() || open.contains(state)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.LETTER_CORRECTION_TOO_LATE, "信访工作条例 第三十二条");
  }

  /** 信访工作条例 第三十二条: whoever issued a paper answers for it, and no other union. */
  static Ruling mayCorrect(@Nullable UnionPath organ, UnionPath caller) {
    return organ != null && organ.equals(caller)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_ISSUER, "信访工作条例 第三十二条");
  }

  /**
   * 信访工作条例 第三十五条, 第三十六条: thirty days from receipt of the opinion. Of one that was mended: from
   * receipt of what counts.
   *
   * @return the window that service of a paper starts in a state; none when it starts nothing there
   */
  static @Nullable String window(LetterKind kind, PetitionStateName state) {
    return switch (kind) {
      case OPINION, SUMMARY ->
          state == PetitionStateName.DELIVERED ? ProcedureTerms.REVIEW_WINDOW : null;
      case REVIEW_DECISION ->
          state == PetitionStateName.REVIEW_DELIVERED ? ProcedureTerms.RECHECK_WINDOW : null;
      default -> null;
    };
  }
}
