package org.workershome.petition.reception;

/** How a visitor rates his reception. */
enum VisitorRating {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  BASICALLY_SATISFIED,
  /** 不满意. */
  UNSATISFIED
}
