package org.workershome.acceptance.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PgbenchSummaryTest {
  private static final String FIFTEEN =
      """
      pgbench (15.18 (Debian 15.18-0+deb12u1), server 18.6)
      transaction type: submit-same.sql
      scaling factor: 1
      query mode: prepared
      number of clients: 16
      number of threads: 2
      maximum number of tries: 1
      duration: 10 s
      number of transactions actually processed: 141230
      number of failed transactions: 0 (0.000%)
      latency average = 1.132 ms
      initial connection time = 41.221 ms
      tps = 14130.912345 (without initial connection time)
      """;

  @Test
  void theRateIsThatWithoutTheTimeForConnecting() {
    assertThat(PgbenchSummary.parse(FIFTEEN))
        .isEqualTo(new PgbenchSummary(141_230, 0, 14_130.912345, 1.132, false));
  }

  @Test
  void failedTransactionsAreSeen() {
    String failed = FIFTEEN.replace("transactions: 0 (0.000%)", "transactions: 17 (0.012%)");

    assertThat(PgbenchSummary.parse(failed).failed()).isEqualTo(17);
  }

  @Test
  void aClientThatGaveUpIsSeen() {
    String aborted =
        "pgbench: error: client 3 script 0 aborted in command 4 query 0: ERROR:  no\n"
            + FIFTEEN
            + "pgbench: error: Run was aborted; the above results are incomplete.\n";

    assertThat(PgbenchSummary.parse(aborted).aborted()).isTrue();
  }

  @Test
  void aTransactionMayHoldManyOperations() {
    assertThat(PgbenchSummary.parse(FIFTEEN).outcome(500).operations()).isEqualTo(70_615_000);
  }

  @Test
  void anythingElseIsNotBelieved() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> PgbenchSummary.parse("could not connect to server"));
  }
}
