package org.workershome.petition.lookup;

/** One petition and its version, which is its entity tag. */
record PetitionFound(PetitionView view, long version) {}
