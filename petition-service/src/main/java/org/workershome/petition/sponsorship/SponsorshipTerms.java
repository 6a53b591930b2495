package org.workershome.petition.sponsorship;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.StatutoryTerms;

/** The next contact of a sponsor is timed; it delays no term of the procedure. */
@Singleton
class SponsorshipTerms implements StatutoryTerms {
  static final String CONTACT = "sponsor-contact";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(CONTACT, "包案走访通话", "sponsor's contact", SponsorshipRules.contact()));
  }
}
