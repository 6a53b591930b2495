package org.workershome.kit.timer.days;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A due date that an import would change. Names a record and no person. */
@Schema(description = "将会变动的期限 / A due date that would change")
public record MovedDateView(
    UUID timerId,
    String recordType,
    UUID recordId,
    String kind,
    LocalDate dueBefore,
    LocalDate dueAfter,
    boolean provisionalBefore,
    boolean provisionalAfter) {}
