package org.workershome.aid.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** A difference is written down once, for as long as there is one. */
@ServiceTest
class DailyCrossCheckTest {
  private final Superuser database = Superuser.ofTheRunningTest();
  private final DailyCrossCheck daily;

  DailyCrossCheckTest(DailyCrossCheck daily) {
    this.daily = daily;
  }

  @Test
  void aDifferenceIsWrittenDownOnceAndSettledWhenItIsGone() {
    String file = PaymentPlan.drafted(376, 1, "XLSX", 10).released().files().getFirst();
    database.change("update payment_batch set paid_on = current_date - 3 where id = ?::uuid", file);

    daily.everyMorning();
    daily.everyMorning();
    assertThat(written(file)).containsExactly("BANK_SILENT open");

    database.change("update payment_batch set paid_on = current_date + 3 where id = ?::uuid", file);
    daily.everyMorning();
    assertThat(written(file)).containsExactly("BANK_SILENT settled");
  }

  private List<String> written(String file) {
    return database.texts(
        "select kind || case when settled_on is null then ' open' else ' settled' end"
            + " from cross_check_difference where batch_id = ?::uuid",
        file);
  }
}
