package org.workershome.petition.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

class ReferralRulesTest {

  @Test
  void nobodyIsReferredWithoutHisConsent() {
    assertThat(ReferralRules.mayBeReferred(false))
        .isEqualTo(new Ruling.Refused(PetitionProblem.CONSENT_MISSING, "中华人民共和国个人信息保护法 第十三条"));
    assertThat(ReferralRules.mayBeReferred(true)).isEqualTo(Ruling.GRANTED);
  }
}
