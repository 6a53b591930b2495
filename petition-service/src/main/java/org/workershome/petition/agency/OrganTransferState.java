package org.workershome.petition.agency;

import java.util.Set;

/** Where a petition stands that was sent to an organ; the organ alone moves it. */
enum OrganTransferState {
  SENT,
  ACKNOWLEDGED,
  REFUSED,
  FED_BACK;

  /** What the organ may still do. */
  Set<OrganTransferState> next() {
    return switch (this) {
      case SENT -> Set.of(ACKNOWLEDGED, REFUSED, FED_BACK);
      case ACKNOWLEDGED -> Set.of(REFUSED, FED_BACK);
      case REFUSED, FED_BACK -> Set.of();
    };
  }

  /** What was handed over is read while the organ has it in hand, and not longer. */
  boolean isOpen() {
    return !next().isEmpty();
  }
}
