package org.workershome.petition.repeat;

import java.time.Instant;
import java.util.UUID;
import org.workershome.petition.core.PetitionStateName;

/**
 * A petition that may be about the same matter.
 *
 * @param sameEmployer whether it names the same employer
 * @param sameMatter whether it is about the same kind of matter
 * @param confirmed whether a person has found it to be the same
 */
record CandidateView(
    UUID id,
    String number,
    PetitionStateName state,
    Instant receivedAt,
    boolean sameEmployer,
    boolean sameMatter,
    boolean confirmed) {}
