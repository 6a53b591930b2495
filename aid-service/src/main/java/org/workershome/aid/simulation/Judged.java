package org.workershome.aid.simulation;

/** How a file is judged; where no standard or rule set is in force, it is not. */
public enum Judged {
  DEEP,
  RELATIVE,
  ACCIDENTAL,
  NONE,
  NOT_JUDGED
}
