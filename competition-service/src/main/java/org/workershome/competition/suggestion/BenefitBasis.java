package org.workershome.competition.suggestion;

/** Whether the twelve months of a statement had passed when it was made. */
public enum BenefitBasis {
  OBSERVED("实际发生"),
  PROJECTED("预计");

  private final String labelZh;

  BenefitBasis(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
