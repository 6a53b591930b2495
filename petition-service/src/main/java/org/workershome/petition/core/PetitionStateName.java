package org.workershome.petition.core;

/** The names of the states, as they are stored and said. */
public enum PetitionStateName {
  RECEIVED,
  REGISTERED,
  STATUTORY_ROUTE
}
