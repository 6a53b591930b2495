package org.workershome.petition.rating;

/** How content a petitioner is. */
enum Satisfaction {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  BASICALLY_SATISFIED,
  /** 不满意. */
  UNSATISFIED
}
