package org.workershome.kit.timer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody was told of, and has not said yet that he knows.
 *
 * @param level 1 for the first above whoever is responsible
 * @param state of the timer now
 */
@Schema(description = "待本人知悉的督办事项 / What the caller was told of")
public record EscalationView(
    UUID id,
    OffsetDateTime at,
    TimerAlarm cause,
    LocalDate dueOn,
    int level,
    UUID timerId,
    String recordType,
    UUID recordId,
    String union,
    String kind,
    String labelZh,
    String labelEn,
    String legalBasis,
    TimerState state) {}
