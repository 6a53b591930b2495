package org.workershome.petition.core;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names one petition inside the suite; people use its {@link PetitionNumber}. */
public record PetitionId(UUID value) {
  public PetitionId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
