package org.workershome.acceptance.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void costsAreToldPerOperation() {
    Sample sample = sample(2_000, 4, Map.of("postgres", 0.5));

    assertThat(sample.rate()).isEqualTo(500);
    assertThat(sample.cpuMicrosPerOperation()).containsEntry("postgres", 250.0);
  }

  @Test
  void ofTwoStepsInARowTimesAndCostsOfAnOperationAddUp() {
    // Given
    Sample claim = sample(300_000, 1, Map.of("postgres", 0.9));
    Sample send = sample(100_000, 2, Map.of("kafka", 1.0, "postgres", 0.1));

    // When
    Sample both = claim.followedBy(send);

    // Then
    assertThat(both.operations()).isEqualTo(300_000);
    assertThat(both.rate()).isCloseTo(1 / (1 / claim.rate() + 1 / send.rate()), within(1e-6));
    assertThat(both.cpuMicrosPerOperation().get("postgres")).isCloseTo(4.0, within(1e-9));
    assertThat(both.cpuMicrosPerOperation().get("kafka")).isCloseTo(10.0, within(1e-9));
  }

  @Test
  void aRunThatDidNothingIsNoResult() {
    assertThatIllegalArgumentException().isThrownBy(() -> sample(0, 1, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> sample(1, Double.NaN, Map.of()));
  }

  private static Sample sample(long operations, double seconds, Map<String, Double> cpu) {
    return new Sample(
        operations, seconds, new TreeMap<>(cpu), new TreeMap<>(), OptionalDouble.of(0), 1);
  }
}
