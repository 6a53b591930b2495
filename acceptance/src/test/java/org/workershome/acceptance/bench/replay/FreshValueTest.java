package org.workershome.acceptance.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshValueTest {
  @Test
  void bytesKeepTheirNumber() {
    String seen = "\\x" + "ab".repeat(40);

    FreshValue fresh = FreshValue.like(seen, 0);

    assertThat(fresh.expression()).isEqualTo("(@constant@::bytea || int8send(:n::bigint))");
    assertThat(fresh.constant()).contains("\\x" + "ab".repeat(32));
  }

  @Test
  void fewBytesBecomeEight() {
    assertThat(FreshValue.like("\\xabcd", 0).constant()).contains("\\x");
  }

  @Test
  void textKeepsItsLengthAndItsBeginning() {
    FreshValue fresh = FreshValue.like("XF-CQ.ENERGY-2026-000001", 0);

    assertThat(fresh.constant()).contains("XF-CQ.EN");
    assertThat(fresh.expression()).endsWith("|| lpad(to_hex(:n::bigint), 16, '0'))");
  }

  @Test
  void momentsAreNow() {
    assertThat(FreshValue.like("2026-11-23 18:15:07.6401+00", 0))
        .isEqualTo(new FreshValue("clock_timestamp()", Optional.empty()));
  }

  @Test
  void numbersAreTheTransactionsOwn() {
    assertThat(FreshValue.like("-42", 0).expression()).isEqualTo(":n::bigint");
  }

  @Test
  void aDocumentStaysAsItWas() {
    assertThat(FreshValue.like("{\"id\":7}", 0)).isEqualTo(FreshValue.same("{\"id\":7}"));
  }

  @Test
  void twoIdsOfOneTransactionDiffer() {
    String id = "0193568a-7c00-7abc-8def-000000000001";

    assertThat(FreshValue.like(id, 3).constant()).contains("0193568a7c007ab3");
    assertThat(FreshValue.like(id, 4).constant()).contains("0193568a7c007ab4");
  }
}
