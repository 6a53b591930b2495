package org.workershome.petition.sentiment;

/** Whether more or fewer speak of it than before. */
enum Trend {
  RISING,
  STEADY,
  FALLING
}
