package org.workershome.petition.backlog;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/**
 * Why a case is cleared though no leader had it in charge while it was open, where the rule asks
 * for one. It is named by whoever reports, holds only when it is true, and stays with the
 * clearance: whoever approves answers for it.
 */
enum WithoutSponsor {
  /** 确定包案领导前已办结: nobody ever had it in charge. */
  ENDED_BEFORE_SPONSORSHIP,
  /** 办结后确定包案领导: who took it in charge after its end has signed it off. */
  SPONSORED_AFTERWARDS;

  /**
   * What a clearance needs of the sponsor.
   *
   * @param required whether the rule of the campaign asks for one
   * @param named by whoever reports; none where there is nothing to except
   * @throws ProblemException 422 when a sponsor is missing or has not signed off, or when what is
   *     named is not so
   */
  static void check(boolean required, BacklogCase found, @Nullable WithoutSponsor named) {
    if (found.sponsor() != null && found.sponsorSignedOff() == null) {
      throw new ProblemException(BacklogProblem.SPONSORSHIP_OPEN);
    }
    WithoutSponsor is = of(required, found);
    if (is != null && named == null) {
      throw new ProblemException(BacklogProblem.SPONSOR_MISSING)
          .detail(
              "如属实，请在 withoutSponsor 填写 " + is + "；也可由领导在办结后包案",
              "if it is so, name " + is + " as withoutSponsor; or a leader takes it in charge")
          .with("withoutSponsor", is);
    }
    if (named != is) {
      throw new ProblemException(BacklogProblem.WITHOUT_SPONSOR_NOT_SO)
          .with("withoutSponsor", is == null ? "NONE" : is.name());
    }
  }

  /** What is true of a case that has ended; null where there is nothing to except. */
  private static @Nullable WithoutSponsor of(boolean required, BacklogCase found) {
    if (!required) {
      return null;
    }
    if (found.sponsor() == null) {
      return ENDED_BEFORE_SPONSORSHIP;
    }
    return found.sponsoredAfterEnd() ? SPONSORED_AFTERWARDS : null;
  }
}
