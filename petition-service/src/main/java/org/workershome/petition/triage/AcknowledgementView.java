package org.workershome.petition.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The union has told the worker that it has his request.
 *
 * @param dueOn until when it had to; none while the calendar cannot tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "诉求直通车收悉确认 / The acknowledgement of a request of the direct line")
record AcknowledgementView(
    UUID petitionId,
    Instant acknowledgedAt,
    String acknowledgedBy,
    @Nullable LocalDate dueOn,
    boolean late) {}
