package org.workershome.petition.reception;

/** What a second person found who looked at the paper sheet of a rating. */
enum PaperFinding {
  /** The visitor's sheet is there, and says so. */
  CONFIRMED,
  /** There is none, or it says otherwise. */
  REFUSED
}
