package org.workershome.aid.household;

/** Bands of the official form, in square metres. */
public enum FloorArea {
  UP_TO_20,
  UP_TO_50,
  UP_TO_70,
  ABOVE_70
}
