package org.workershome.acceptance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.measure.Spread;

class RunnerTest {
  private final List<String> happened = new ArrayList<>();

  @Test
  void productAndFloorsTakeTurns() {
    JobResult result = new Runner(Pace.full(2), line -> {}).run("toy", "a toy", new Toy(100));

    assertThat(happened)
        .containsExactly("prepare", "product", "one", "other", "product", "one", "other", "close");
    assertThat(result.rounds()).hasSize(2);
    assertThat(result.sides()).containsOnlyKeys("product", "one", "other");
  }

  @Test
  void theRatioIsTakenWithinThePair() {
    JobResult result = new Runner(Pace.full(3), line -> {}).run("toy", "a toy", new Toy(100));

    assertThat(result.ratios()).containsEntry("one", new Spread(0.5, 0.5, 0.5));
    assertThat(result.verdicts()).extracting(Verdict::reached).containsExactly(true, false);
  }

  @Test
  void aJobThatFailsIsClosed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Runner(Pace.full(2), line -> {}).run("toy", "a toy", new Toy(0)));

    assertThat(happened).endsWith("close");
  }

  @Test
  void figuresOfFewPairsOrAShortWarmUpAreNotQuotable() {
    assertThat(Pace.full(5).quotable()).isTrue();
    assertThat(Pace.full(4).quotable()).isFalse();
    assertThat(Pace.quick().quotable()).isFalse();
  }

  private final class Toy implements BenchJob {
    private final long rate;

    private Toy(long rate) {
      this.rate = rate;
    }

    @Override
    public void prepare(Pace pace) {
      happened.add("prepare");
    }

    @Override
    public Sample product(Pace pace) {
      happened.add("product");
      if (rate == 0) {
        throw new IllegalStateException("broken");
      }
      return sample(rate);
    }

    @Override
    public List<Floor> floors() {
      return List.of(floor("one", 200), floor("other", 400));
    }

    @Override
    public List<Goal> goals() {
      return List.of(new Goal.PartOfFloor("one", 0.5), new Goal.Limit("p99 ms", 10));
    }

    @Override
    public void close() {
      happened.add("close");
    }

    private Floor floor(String name, long itsRate) {
      return new Floor(
          name,
          pace -> {
            happened.add(name);
            return sample(itsRate);
          });
    }
  }

  private static Sample sample(long rate) {
    var figures = new TreeMap<String, Double>();
    figures.put("p99 ms", 12.5);
    var cpu = new TreeMap<String, Double>();
    cpu.put("postgres", 0.01);
    return new Sample(rate, 1, cpu, figures, OptionalDouble.empty(), 1.5);
  }
}
