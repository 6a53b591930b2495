package org.workershome.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A row that is ready to be sent. */
record OutboxRow(
    long position,
    UUID id,
    String topic,
    String type,
    String aggregateId,
    long sequence,
    OffsetDateTime occurredAt,
    String data) {}
