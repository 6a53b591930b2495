package org.workershome.competition.honour;

/** The name of an honour's state, on the wire and in the row. */
public enum HonourStatus {
  NOMINATED("已提名"),
  CONFERRED("已授予");

  private final String labelZh;

  HonourStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
