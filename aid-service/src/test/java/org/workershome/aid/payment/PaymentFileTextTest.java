package org.workershome.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.money.Money;

class PaymentFileTextTest {
  private static final UUID FIRST = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120002");
  private static final UUID SECOND = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120003");

  @Test
  void theHeaderDeclaresCountAndTotal() {
    String text =
        PaymentFileText.of(
            "ZF-CQ.ENERGY-2026-000001",
            List.of(
                new PaymentFileText.Line(
                    FIRST, "张三", "6222600260001072444", "工商银行", Money.of("1000.10")),
                new PaymentFileText.Line(
                    SECOND, "李四", "6217000000000006019", "建设银行", Money.of("0.01"))));

    assertThat(text)
        .isEqualTo(
            """
            BATCH,ZF-CQ.ENERGY-2026-000001,2,1000.11
            LINE,019ab0c2-6f00-7a3e-8c11-0242ac120002,张三,6222600260001072444,工商银行,1000.10
            LINE,019ab0c2-6f00-7a3e-8c11-0242ac120003,李四,6217000000000006019,建设银行,0.01
            """);
  }

  @Test
  void noNameShiftsAColumnOrStartsALine() {
    String text =
        PaymentFileText.of(
            "ZF-1",
            List.of(
                new PaymentFileText.Line(FIRST, "张,三\nLINE,x", "6222", "工,行\r", Money.of("1.00"))));

    assertThat(text.lines()).hasSize(2);
    assertThat(text.lines().skip(1)).allMatch(line -> line.split(",", -1).length == 6);
  }

  @Test
  void aLineDoesNotTellWhoIsPaidInALog() {
    var line =
        new PaymentFileText.Line(FIRST, "张三", "6222600260001072444", "工商银行", Money.of("1.00"));

    assertThat(line.toString()).doesNotContain("张三", "6222");
  }
}
