package org.workershome.petition.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One offer of a case, and its answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOverView(
    UUID id,
    String from,
    String toSubject,
    @Nullable String to,
    String reason,
    HandOverAnswer state,
    Instant offeredAt,
    @Nullable Instant answeredAt,
    @Nullable String answer) {}
