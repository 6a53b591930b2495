package org.workershome.petition.research;

/** What can be done to a project. */
enum ProjectMove {
  PLAN,
  START,
  REPORT,
  RECOMMENDATION,
  COMPLETION,
  ABANDONMENT
}
