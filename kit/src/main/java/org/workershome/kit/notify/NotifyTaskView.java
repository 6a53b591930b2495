package org.workershome.kit.notify;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A message that a person has to bring; the record's own page says whom to call. */
public record NotifyTaskView(
    UUID id,
    String union,
    TaskReason reason,
    String recordType,
    UUID recordId,
    String textZh,
    OffsetDateTime createdAt,
    long version) {}
