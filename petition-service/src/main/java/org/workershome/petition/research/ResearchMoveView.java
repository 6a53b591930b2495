package org.workershome.petition.research;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to a project or to one of its recommendations. */
record ResearchMoveView(
    Instant at,
    @Nullable UUID recommendationId,
    String move,
    String byName,
    @Nullable String note) {}
