package org.workershome.kit.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An event that waits for a person, or behind one that does. */
record ParkedEvent(
    UUID id, ReceivedRecord received, String reason, boolean held, OffsetDateTime parkedAt) {}
