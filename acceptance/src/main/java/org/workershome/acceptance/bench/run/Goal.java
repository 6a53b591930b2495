package org.workershome.acceptance.bench.run;

/**
 * What a job is to reach. Closed: a goal is either a part of a floor's rate or a limit of a figure,
 * and the report words both.
 */
public sealed interface Goal {
  /** At least this part of the named floor's rate. */
  record PartOfFloor(String floor, double atLeast) implements Goal {}

  /** The named figure stays below. */
  record Limit(String figure, double atMost) implements Goal {}
}
