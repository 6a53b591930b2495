package org.workershome.aid.eligibility;

/** Where a term of the sum stands. */
enum TermKind {
  INCOME,
  IMPUTED_WAGE,
  EXPENDITURE,
  LOSS,
  ASSETS
}
