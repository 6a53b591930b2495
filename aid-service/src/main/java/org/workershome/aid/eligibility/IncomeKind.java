package org.workershome.aid.eligibility;

/** Kinds of income, from the official form; which of them count is the rule set's. */
public enum IncomeKind {
  WAGE(true),
  BUSINESS(true),
  UNEMPLOYMENT(true),
  SUPPORT(false),
  PENSION(false),
  /** Interest, dividends, rent. */
  PROPERTY(false),
  COMPENSATION(false),
  GIFT(false),
  /** 低保金. */
  ALLOWANCE(false),
  /** Living aid, scholarships and medical aid of unions. */
  UNION_AID(false),
  FESTIVAL_MONEY(false),
  /** Basic pension of the urban and rural residents' scheme. */
  RESIDENTS_PENSION(false);

  private final boolean ofWork;

  IncomeKind(boolean ofWork) {
    this.ofWork = ofWork;
  }

  /** What stands in the place of a wage, so that none is imputed beside it. */
  boolean ofWork() {
    return ofWork;
  }
}
