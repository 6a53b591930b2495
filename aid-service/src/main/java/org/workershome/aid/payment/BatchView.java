package org.workershome.aid.payment;

import java.time.Instant;
import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * A payment file.
 *
 * @param sha256 of the file's bytes, lower-case hex
 */
record BatchView(
    UUID id,
    String number,
    UUID fundId,
    String unionPath,
    BatchState state,
    int lineCount,
    Money total,
    String sha256,
    Instant createdAt) {}
