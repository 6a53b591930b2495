package org.workershome.petition.research;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which recommendations of the caller's scope a list is about. */
record RecommendationFilter(
    @Nullable UUID project, @Nullable RecommendationState state, @Nullable Adoption adoption) {}
