package org.workershome.petition.inspection;

/** How far an inspection is. */
enum InspectionState {
  /** The sample is drawn, and findings are written down and mended. */
  DRAWN,
  CLOSED
}
