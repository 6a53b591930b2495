package org.workershome.acceptance.bench.run;

import org.workershome.acceptance.bench.measure.Spread;

/** A goal and what was measured against it; the median decides. */
public record Verdict(Goal goal, Spread measured) {
  public boolean reached() {
    return switch (goal) {
      case Goal.PartOfFloor part -> measured.median() >= part.atLeast();
      case Goal.Limit limit -> measured.median() <= limit.atMost();
    };
  }
}
