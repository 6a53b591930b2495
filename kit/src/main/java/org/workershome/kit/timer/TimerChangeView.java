package org.workershome.kit.timer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A due date moved; without a date it stands still. */
@Schema(description = "期限的一次变动 / A due date moved")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerChangeView(
    OffsetDateTime at,
    @Schema(examples = "延长") String kindZh,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueAfter,
    boolean provisionalBefore,
    boolean provisionalAfter,
    String reason) {}
