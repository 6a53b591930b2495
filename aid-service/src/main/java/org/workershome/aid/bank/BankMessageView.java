package org.workershome.aid.bank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.bank.message.MessageKind;

/**
 * What a message came to; the same for the same message, however often it is sent.
 *
 * @param fileId none of a notification, which is of lines of any file
 * @param others credits of a notification that are no payment of ours
 */
record BankMessageView(
    UUID id,
    String sha256,
    MessageKind kind,
    @Nullable UUID fileId,
    MessageOutcome outcome,
    int settled,
    int rejected,
    int returned,
    int others,
    Instant receivedAt) {}
