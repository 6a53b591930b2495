package org.workershome.petition.legalaid;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names one application for legal aid. */
record LegalAidId(UUID value) {
  LegalAidId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
