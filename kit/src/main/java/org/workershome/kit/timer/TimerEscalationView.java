package org.workershome.kit.timer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody above was told.
 *
 * @param level 1 for the first above; absent when nobody was left to tell
 * @param toSubject his account, for staff only
 * @param seenAt when he said that he knows
 */
@Schema(description = "逐级督办记录 / Somebody above was told")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerEscalationView(
    OffsetDateTime at,
    TimerAlarm cause,
    LocalDate dueOn,
    @Nullable Integer level,
    @Nullable String toSubject,
    @Nullable OffsetDateTime seenAt) {}
