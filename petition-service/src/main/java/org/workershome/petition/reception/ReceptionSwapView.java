package org.workershome.petition.reception;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who stood in for whom. */
@Schema(description = "调换记录 / Who stood in for whom, and why")
record ReceptionSwapView(
    UUID id,
    UUID dayId,
    String fromName,
    String toName,
    @Nullable UUID otherDayId,
    String reason,
    Instant at,
    String byName) {}
