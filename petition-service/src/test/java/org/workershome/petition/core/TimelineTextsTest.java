package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTextsTest {

  @ParameterizedTest
  @EnumSource(TimelineKind.class)
  void everyKindIsToldInBothLanguagesWhateverElseIsKnown(TimelineKind kind) {
    assertThat(TimelineTexts.zh(kind, null, null)).isNotBlank().doesNotContain("null");
    assertThat(TimelineTexts.en(kind, null, null)).isNotBlank().doesNotContain("null");
  }

  @Test
  void aPaymentIsToldWithItsAmountAndAReturnWithItsReason() {
    var amount = new BigDecimal("1000.00");

    assertThat(TimelineTexts.zh(TimelineKind.AID_PAID, amount, null)).isEqualTo("帮扶金1000.00元已支付");
    assertThat(TimelineTexts.en(TimelineKind.AID_RETURNED, amount, "account closed"))
        .isEqualTo("Aid of 1000.00 yuan could not be paid or came back: account closed");
  }

  @Test
  void aDecisionIsToldAsWhatItWas() {
    assertThat(TimelineTexts.zh(TimelineKind.AID_DECIDED, null, "APPROVE")).contains("已批准");
    assertThat(TimelineTexts.zh(TimelineKind.AID_DECIDED, null, "REFUSE")).contains("未获批准");
  }
}
