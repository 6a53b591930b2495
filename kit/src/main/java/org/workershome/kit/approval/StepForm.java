package org.workershome.kit.approval;

/** In which form a step is taken. */
public enum StepForm {
  /** Each approver decides for himself. */
  INDIVIDUAL,
  /** A body decides; one of the step's roles enters its minutes. */
  COLLECTIVE,
  /** Somebody signs on paper; one enters the scan, another confirms it. */
  PAPER
}
