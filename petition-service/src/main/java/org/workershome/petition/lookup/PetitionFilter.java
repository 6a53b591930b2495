package org.workershome.petition.lookup;

import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;

/** Which petitions of the caller's scope a list is about. */
record PetitionFilter(@Nullable PetitionStateName state, @Nullable PetitionMatter matter) {}
