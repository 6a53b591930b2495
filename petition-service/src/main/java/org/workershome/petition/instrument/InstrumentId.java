package org.workershome.petition.instrument;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names one instrument. */
record InstrumentId(UUID value) {
  InstrumentId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
