package org.workershome.aid.household;

import java.util.UUID;

/** A petition that led to this file. */
record PetitionLinkView(UUID petitionId, String petitionNumber) {}
