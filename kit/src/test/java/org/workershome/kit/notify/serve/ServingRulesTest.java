package org.workershome.kit.notify.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServingRulesTest {
  @Test
  void electronicServiceNeedsConsent() {
    assertThat(ServingRules.missing(request(ServingMethod.ELECTRONIC, null, null, "确认书-3"), false))
        .hasValueSatisfying(
            missing -> {
              assertThat(missing.problem()).isEqualTo(ServingProblem.CONSENT_MISSING);
              assertThat(missing.article()).isEqualTo("民事诉讼法 第九十条");
            });
    assertThat(ServingRules.missing(request(ServingMethod.ELECTRONIC, null, null, "确认书-3"), true))
        .isEmpty();
  }

  @Test
  void whatIsLeftBehindNeedsWitnessesOrPictures() {
    assertThat(ServingRules.missing(request(ServingMethod.LEFT, null, null, null), false))
        .isPresent();
    assertThat(ServingRules.missing(request(ServingMethod.LEFT, "见证人甲乙", null, null), false))
        .isEmpty();
    assertThat(ServingRules.missing(request(ServingMethod.LEFT, null, "0".repeat(64), null), false))
        .isEmpty();
  }

  @Test
  void aProxyHasAName() {
    assertThat(ServingRules.missing(request(ServingMethod.PROXY, " ", null, null), false))
        .isPresent();
    assertThat(ServingRules.missing(request(ServingMethod.PROXY, "成年家属", null, null), false))
        .isEmpty();
  }

  @Test
  void byHandAndByPostTheReceiptIsEnough() {
    assertThat(ServingRules.missing(request(ServingMethod.BY_HAND, null, null, null), false))
        .isEmpty();
    assertThat(ServingRules.missing(request(ServingMethod.POST, null, null, null), false))
        .isEmpty();
  }

  private static ServingRequest request(
      ServingMethod method,
      @Nullable String receiver,
      @Nullable String scan,
      @Nullable String consent) {
    return new ServingRequest(
        method,
        ServingOutcome.SERVED,
        LocalDate.of(2026, 3, 2),
        receiver,
        "送达回证-1",
        scan,
        consent,
        null);
  }
}
