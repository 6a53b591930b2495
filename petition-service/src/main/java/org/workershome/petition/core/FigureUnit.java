package org.workershome.petition.core;

/** What a figure counts. Cases, persons and person-times are never mixed. */
public enum FigureUnit {
  CASE("件"),
  /** Each counted once, however often he came. */
  PERSON("人"),
  /** Each counted as often as he came. */
  PERSON_TIME("人次"),
  TERM("项"),
  ITEM("条"),
  REPORT("份"),
  PANEL("期"),
  DAY("次"),
  CNY("元");

  private final String zh;

  FigureUnit(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
