package org.workershome.petition.sentiment;

/** Open, then closed for good. */
enum QuestionnaireState {
  OPEN,
  CLOSED
}
