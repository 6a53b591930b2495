package org.workershome.petition.sponsorship;

import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** When a sponsor may sign off, and how often he looks after the case. */
final class SponsorshipRules {
  private SponsorshipRules() {}

  /** 关于领导干部定期接待群众来访的意见: the four guarantees are met before a case is signed off (销号). */
  static Ruling mayBeSignedOff(Set<SponsorStepKind> done) {
    EnumSet<SponsorStepKind> missing = EnumSet.copyOf(SponsorStepKind.GUARANTEES);
    missing.removeAll(done);
    return missing.isEmpty()
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.GUARANTEE_MISSING, "关于领导干部定期接待群众来访的意见");
  }

  /**
   * 关于领导干部定期接待群众来访的意见: a sponsor keeps in touch; how often, he says when he takes the case, and
   * thirty days otherwise.
   */
  static Term contact() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), false, 2, "关于领导干部定期接待群众来访的意见");
  }
}
