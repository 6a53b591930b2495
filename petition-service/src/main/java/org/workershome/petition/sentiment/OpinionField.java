package org.workershome.petition.sentiment;

/** What an opinion or a problem is about. */
enum OpinionField {
  WAGES,
  INSURANCE,
  SAFETY,
  HOURS,
  WELFARE,
  MANAGEMENT,
  TRAINING,
  UNION_WORK,
  OTHER
}
