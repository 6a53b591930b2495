package org.workershome.petition.mediation;

import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionMatter;

/** Which mediations of the caller's scope a list is about. */
record MediationFilter(
    @Nullable MediationState state, @Nullable PetitionMatter matter, @Nullable Boolean priority) {}
