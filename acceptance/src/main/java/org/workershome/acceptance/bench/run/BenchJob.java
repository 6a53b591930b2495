package org.workershome.acceptance.bench.run;

import java.util.List;
import org.workershome.acceptance.bench.measure.Sample;

/**
 * One thing that the suite does, measured beside what the plain tools do on the same machine in the
 * same minutes. A job starts what it needs in {@link #prepare} and stops it in {@link #close}.
 */
public interface BenchJob extends AutoCloseable {
  /** Loads data and warms both sides up. */
  void prepare(Pace pace);

  /** The suite, once. */
  Sample product(Pace pace);

  /** What it is compared with; none when the goals are plain limits. */
  List<Floor> floors();

  List<Goal> goals();

  /** How often product and floors take turns. */
  default int rounds(Pace pace) {
    return pace.pairs();
  }

  /** What a reader of the result must know: settings asserted, what was measured exactly. */
  default List<String> notes() {
    return List.of();
  }

  @Override
  void close();
}
