package org.workershome.petition.groupvisit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group visit that goes on with another one; its number stays its own. */
@Schema(description = "并入的集体访 / A group visit that was joined")
record JoinedVisitView(
    UUID petitionId,
    String number,
    int headcount,
    String reason,
    Instant joinedAt,
    String joinedBy) {}
