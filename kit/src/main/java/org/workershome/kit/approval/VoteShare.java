package org.workershome.kit.approval;

/** A share of a body's members, or of their votes. */
public enum VoteShare {
  MORE_THAN_HALF,
  TWO_THIRDS,
  ALL;

  boolean isReached(int part, int whole) {
    return switch (this) {
      case MORE_THAN_HALF -> part * 2 > whole;
      case TWO_THIRDS -> part > 0 && part * 3 >= whole * 2;
      case ALL -> part > 0 && part == whole;
    };
  }
}
