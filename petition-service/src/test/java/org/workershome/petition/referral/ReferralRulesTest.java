package org.workershome.petition.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

class ReferralRulesTest {

  @Test
  void whoIsNotKnownIsNotReferred() {
    Ruling refused = new Ruling.Refused(PetitionProblem.NOBODY_TO_REFER, "信访工作条例 第三十条");

    assertThat(ReferralRules.hasSomebody(false, "p-1")).isEqualTo(Ruling.GRANTED);
    assertThat(ReferralRules.hasSomebody(true, "p-1")).isEqualTo(refused);
    assertThat(ReferralRules.hasSomebody(false, Nobody.of(new UUID(1, 1)))).isEqualTo(refused);
  }

  @Test
  void nobodyIsReferredWithoutHisConsent() {
    assertThat(ReferralRules.mayBeReferred(false))
        .isEqualTo(new Ruling.Refused(PetitionProblem.CONSENT_MISSING, "中华人民共和国个人信息保护法 第十三条"));
    assertThat(ReferralRules.mayBeReferred(true)).isEqualTo(Ruling.GRANTED);
  }
}
