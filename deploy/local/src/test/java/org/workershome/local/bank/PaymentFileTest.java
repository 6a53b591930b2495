package org.workershome.local.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PaymentFileTest {
  private static final String FILE =
      """
      BATCH,ZF-1,2,150.00
      LINE,a,王建国,6217000000000006019,中国工商银行,100.00
      LINE,b,李明,6217000000000000002,中国银行,50.00
      """;

  @Test
  void readsTheLinesAndTheDigestOfTheVeryBytes() throws IOException {
    // When
    PaymentFile file = PaymentFile.parse(FILE);

    // Then
    assertThat(file.lines()).extracting(PaymentFile.Line::id).containsExactly("a", "b");
    assertThat(file.sha256())
        .hasSize(64)
        .isNotEqualTo(PaymentFile.parse(FILE.replace("王建国", "王建军")).sha256());
  }

  @Test
  void aFileThatDoesNotHoldWhatItDeclaresIsRefused() {
    assertThatThrownBy(() -> PaymentFile.parse(FILE.replace("150.00", "150.01")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("declares");
    assertThatThrownBy(() -> PaymentFile.parse(FILE.replace("ZF-1,2", "ZF-1,3")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("declares");
    assertThatThrownBy(() -> PaymentFile.parse("SUM,1\n" + FILE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown");
    assertThatThrownBy(() -> PaymentFile.parse("")).isInstanceOf(IOException.class);
  }

  @Test
  void noCardIsPrinted() {
    assertThat(new PaymentFile.Line("a", "6217000000000006019").toString()).doesNotContain("6217");
  }
}
