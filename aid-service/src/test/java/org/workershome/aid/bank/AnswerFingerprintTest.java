package org.workershome.aid.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerFingerprintTest {
  private static final UUID ONE = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120002");
  private static final UUID TWO = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120003");
  private static final LineAnswerRequest PAID =
      new LineAnswerRequest(ONE, LineOutcome.SETTLED, null);
  private static final LineAnswerRequest REFUSED =
      new LineAnswerRequest(TWO, LineOutcome.REJECTED, "已销户");

  @Test
  void theOrderOfTheLinesSaysNothing() {
    assertThat(of(PAID, REFUSED)).isEqualTo(of(REFUSED, PAID));
  }

  @Test
  void anotherOutcomeOrReasonIsAnotherAnswer() {
    assertThat(of(PAID, REFUSED))
        .isNotEqualTo(of(PAID, new LineAnswerRequest(TWO, LineOutcome.REJECTED, "户名不符")))
        .isNotEqualTo(of(PAID, new LineAnswerRequest(TWO, LineOutcome.SETTLED, "已销户")))
        .isNotEqualTo(of(PAID));
  }

  private static String of(LineAnswerRequest... lines) {
    return AnswerFingerprint.of(new AnswerRequest("abc", List.of(lines)));
  }
}
