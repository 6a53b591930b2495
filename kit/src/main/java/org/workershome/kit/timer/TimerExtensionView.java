package org.workershome.kit.timer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The one extension of a timer.
 *
 * @param noticeReference the document by which it was told
 */
@Schema(description = "经批准的延长 / The one extension")
public record TimerExtensionView(
    @Schema(examples = "30日") String byZh,
    String legalBasis,
    String noticeReference,
    OffsetDateTime at) {}
