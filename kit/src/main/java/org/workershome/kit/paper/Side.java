package org.workershome.kit.paper;

/** Where a line stands. */
public enum Side {
  LEFT,
  MIDDLE,
  RIGHT
}
