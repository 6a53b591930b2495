package org.workershome.aid.payment;

import java.time.Instant;
import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * A payment file.
 *
 * @param heldBack approved grants that were left out, because the person has not agreed
 * @param sha256 of the file's bytes, lower-case hex
 */
record BatchView(
    UUID id,
    String number,
    UUID fundId,
    String unionPath,
    BatchState state,
    int lineCount,
    int heldBack,
    Money total,
    String sha256,
    Instant createdAt) {}
