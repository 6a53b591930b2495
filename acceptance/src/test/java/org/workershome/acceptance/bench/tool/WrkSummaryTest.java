package org.workershome.acceptance.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WrkSummaryTest {
  private static final String PRINTED =
      """
      Running 3s test @ http://127.0.0.1:8081/api/petitions
        1 threads and 16 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     2.10ms    0.90ms  40.11ms   91.10%
        22222 requests in 3.00s, 12.00MB read
      Requests/sec:   7407.33
      summary {"requests":22222,"micros":3000012,"failures":3,"p50":1980.0,"p99":6400.5,"max":40110.0}
      """;

  @Test
  void theLineOfJsonIsFoundAmongTheRest() {
    WrkSummary summary = WrkSummary.parse(PRINTED);

    assertThat(summary).isEqualTo(new WrkSummary(22_222, 3_000_012, 3, 1980.0, 6400.5, 40_110.0));
    assertThat(summary.outcome().seconds()).isCloseTo(3.0, Offset.offset(0.001));
    assertThat(summary.outcome().figures()).containsEntry("p99 ms", 6.4005);
  }

  @Test
  void withoutItTheRunIsNotBelieved() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> WrkSummary.parse("unable to connect to 127.0.0.1:1"))
        .withMessageContaining("unable to connect");
  }

  @Test
  void aSummaryThatLacksSomethingIsRefused() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> WrkSummary.parse("summary {\"requests\":1}"));
  }
}
