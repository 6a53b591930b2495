package org.workershome.petition.research;

/** Being written, then issued for good. */
enum ReportState {
  DRAFT,
  ISSUED
}
