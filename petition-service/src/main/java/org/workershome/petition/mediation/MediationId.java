package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names one mediation. */
record MediationId(UUID value) {
  MediationId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
