package org.workershome.petition.legalaid;

/** How firm it is that the applicant's means do not stand against helping him for free. */
enum MeansStanding {
  /** By his own word and proof; whoever takes the application on confirms or refuses it. */
  DECLARED("本人声明，待核实"),
  /** By a register, or by an officer who has looked at it. */
  CONFIRMED("已核实"),
  /** An officer has looked at it, and it does not hold. */
  REFUSED("经核实不成立"),
  /** What it rested on is gone: it has to be settled anew. */
  LAPSED("原免予核查的依据已消失，须重新核查");

  private final String zh;

  MeansStanding(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }

  /** Whether somebody still has to look at it. */
  boolean isOpen() {
    return this == DECLARED || this == LAPSED;
  }
}
