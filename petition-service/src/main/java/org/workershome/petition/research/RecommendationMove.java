package org.workershome.petition.research;

/** What can be done to a recommendation. */
enum RecommendationMove {
  ANSWER,
  ACTION,
  VERIFICATION,
  REJECTION
}
