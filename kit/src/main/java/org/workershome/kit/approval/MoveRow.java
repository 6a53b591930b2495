package org.workershome.kit.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A move to be written down.
 *
 * @param scan of a signature on paper
 */
record MoveRow(
    UUID id,
    UUID request,
    int round,
    int step,
    MoveKind kind,
    Person actor,
    @Nullable Person principal,
    @Nullable UUID delegation,
    @Nullable String role,
    String contentHash,
    @Nullable Money amount,
    @Nullable String reason,
    Instant at,
    @Nullable Minutes minutes,
    @Nullable Scan scan) {}
