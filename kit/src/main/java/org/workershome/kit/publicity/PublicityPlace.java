package org.workershome.kit.publicity;

/** Where a list is shown. */
public enum PublicityPlace {
  /** On a page without sign-in. */
  PUBLIC,
  /** Inside a unit or community: to its signed-in members, and on its notice board. */
  UNIT
}
