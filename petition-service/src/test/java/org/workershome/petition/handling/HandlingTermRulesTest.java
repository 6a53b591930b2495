package org.workershome.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Ruling;

class HandlingTermRulesTest {

  @Test
  void whoeverHandlesTheCaseDoesNotApproveItsExtension() {
    var owner = new Handler("o", "承办人", "p-1");

    assertThat(HandlingTermRules.mayApprove("p-2", owner)).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingTermRules.mayApprove("p-2", null)).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingTermRules.mayApprove("p-1", owner)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void aCaseStaysOpenThroughTheLastDayOfTheWindow() {
    LocalDate last = LocalDate.of(2026, 10, 8);

    assertThat(HandlingTermRules.mayBeClosed(last, last)).isInstanceOf(Ruling.Refused.class);
    assertThat(HandlingTermRules.mayBeClosed(last, last.plusDays(1))).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingTermRules.mayBeClosed(null, last)).isEqualTo(Ruling.GRANTED);
  }
}
