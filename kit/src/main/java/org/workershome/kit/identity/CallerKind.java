package org.workershome.kit.identity;

import java.util.Locale;

/** Kinds of callers; row-level security decides by them first. Closed: policies name each. */
public enum CallerKind {
  /** Works for a union: sees records of that union and below. */
  STAFF,
  /** A member: sees what is his own. */
  WORKER,
  /** A machine of another agency. */
  AGENCY,
  /** Without a token: published snapshots only. */
  PUBLIC,
  /** A job of ours that opened its scope explicitly. */
  SYSTEM;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** The value of the setting {@code app.kind}. */
  public String wire() {
    return wire;
  }
}
