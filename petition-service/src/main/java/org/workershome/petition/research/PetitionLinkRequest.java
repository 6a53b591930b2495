package org.workershome.petition.research;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A petition that gave rise to a project. */
record PetitionLinkRequest(@NotNull UUID petitionId) {}
