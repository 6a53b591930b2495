package org.workershome.petition.sentiment;

/** Where the union listened. */
enum SourceKind {
  MEETING,
  VISIT,
  TALK,
  HOTLINE,
  QUESTIONNAIRE
}
