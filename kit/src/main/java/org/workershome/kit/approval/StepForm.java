package org.workershome.kit.approval;

/** In which form a step is taken. */
public enum StepForm {
  /** Each approver decides for himself. */
  INDIVIDUAL,
  /**
   * A body decides, whose members are named; one enters its minutes, another, who did not sit
   * there, confirms them.
   */
  COLLECTIVE,
  /** Somebody signs on paper; one enters the scan, another confirms it. */
  PAPER
}
