package org.workershome.acceptance.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ProducerPerfSummaryTest {
  private static final String PRINTED =
      """
      Warmup first 200000 records. Steady state results will print after the complete test summary.
      85629 records sent, 17098.4 records/sec (11.41 MB/sec), 1337.0 ms avg latency, 1887.0 ms max latency.
      In steady state.
      500000 records sent, 25353.683890 records/sec (16.93 MB/sec), 1597.74 ms avg latency, 2180.00 ms max latency, 1559 ms 50th, 2019 ms 95th, 2128 ms 99th, 2161 ms 99.9th.
      300000 steady state records sent, 23534.949400 records/sec (15.71 MB/sec), 1722.60 ms avg latency, 2180.00 ms max latency, 1775 ms 50th, 2097 ms 95th, 2134 ms 99th, 2168 ms 99.9th.
      """;

  @Test
  void onlyTheSteadyStateCounts() {
    assertThat(ProducerPerfSummary.parse(PRINTED, 300_000, 500_000))
        .isEqualTo(new ProducerPerfSummary(500_000, 23_534.9494, 2134));
  }

  @Test
  void recordsThatWereNotSentAreMissed() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> ProducerPerfSummary.parse(PRINTED, 300_001, 500_000));
  }

  @Test
  void withoutASteadyStateThereIsNoResult() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> ProducerPerfSummary.parse("Connection refused", 1, 1))
        .withMessageContaining("Connection refused");
  }
}
