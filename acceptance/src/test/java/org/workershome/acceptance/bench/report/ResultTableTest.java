package org.workershome.acceptance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.JobResult;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.run.Round;

class ResultTableTest {
  private final JobResult result =
      new JobResult(
          "hop",
          "a GET through the gateway",
          List.of(round(60, 100), round(80, 100), round(50, 100)),
          List.of(new Goal.PartOfFloor("nginx", 0.65), new Goal.Limit("p99 ms", 10)),
          List.of("a note"));

  @Test
  void theTableTellsRatesCostsRatiosAndGoals() {
    assertThat(String.join("\n", ResultTable.of(result)))
        .contains("60/s (50 … 80)   CPU µs each: 166.7 = gateway 166.7")
        .contains("ratio to nginx: 0.60 (0.50 … 0.80), goal ≥ 0.65: MISSED")
        .contains("p99 ms: 4.00 (4.00 … 4.00), goal ≤ 10.00: reached")
        .contains("3 turn(s), load average 2.0 … 2.0, others used at most 25 % of the machine")
        .contains("TOO NOISY")
        .contains("a note");
  }

  @Test
  void theJsonHoldsEverySingleRun() {
    ObjectNode json =
        ResultJson.of(
            "2026-11-23T18:00:00+08:00",
            "abc",
            Pace.full(3),
            List.of(result),
            Map.of("submit", "wrk missing"));

    var job = json.path("jobs").path(0);
    assertThat(json.path("quotable").asBoolean()).isFalse();
    assertThat(json.path("leftOut").path("submit").asText()).isEqualTo("wrk missing");
    assertThat(job.path("sides").path("product").path("runs")).hasSize(3);
    assertThat(job.path("ratios").path("nginx").path("median").asDouble()).isEqualTo(0.6);
    assertThat(job.path("goals").path(0).path("reached").asBoolean()).isFalse();
    assertThat(job.path("noisy").asBoolean()).isTrue();
  }

  private static Round round(long product, long floor) {
    return new Round(sample("gateway", product), Map.of("nginx", sample("nginx", floor)));
  }

  private static Sample sample(String process, long rate) {
    return new Sample(
        rate,
        1,
        new TreeMap<>(Map.of(process, 0.01, "idle", 0.0)),
        new TreeMap<>(Map.of("p99 ms", 4.0)),
        OptionalDouble.of(0.25),
        2);
  }
}
