package org.workershome.petition.forwarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a petitioner of the direct line agrees that it is sent down to his unit.
 *
 * @param to the union that he was asked about, with those below it
 * @param agreed none while he has not answered
 * @param heard how an officer heard his answer; none where he gave it himself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "征求本人是否同意转其所在单位工会 / Whether he agrees that it goes to his unit")
record ConsentView(
    UUID id,
    UUID petitionId,
    String to,
    Instant askedAt,
    String askedBy,
    @Nullable Boolean agreed,
    @Nullable Instant answeredAt,
    @Nullable String heard) {}
