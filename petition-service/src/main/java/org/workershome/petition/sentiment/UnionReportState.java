package org.workershome.petition.sentiment;

/** How far a union below has got with its panel. */
enum UnionReportState {
  REPORTED,
  SUBMITTED,
  DRAFT,
  MISSING
}
