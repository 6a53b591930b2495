package org.workershome.petition.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.Ruling;

class SponsorshipRulesTest {

  @Test
  void withoutAllFourGuaranteesACaseIsNotSignedOff() {
    for (SponsorStepKind left : SponsorStepKind.GUARANTEES) {
      Set<SponsorStepKind> done = EnumSet.copyOf(SponsorStepKind.GUARANTEES);
      done.remove(left);
      assertThat(SponsorshipRules.mayBeSignedOff(done))
          .as(left.name())
          .isInstanceOf(Ruling.Refused.class);
    }
    assertThat(SponsorshipRules.mayBeSignedOff(SponsorStepKind.GUARANTEES))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void aSponsorKeepsInTouchWithinThirtyDays() {
    assertThat(SponsorshipRules.contact().span()).isEqualTo(new Span(30, TermUnit.NATURAL_DAYS));
  }
}
