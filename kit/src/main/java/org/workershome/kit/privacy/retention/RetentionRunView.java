package org.workershome.kit.privacy.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dry run, and what became of it.
 *
 * @param token for the approval and the real run
 * @param expiresAt after it nothing can be started from it
 * @param job that does the real run
 * @param legalMoves {@code approval}, {@code start}
 */
public record RetentionRunView(
    UUID token,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable UUID job,
    List<RetentionLineView> lines,
    List<String> legalMoves,
    long version) {}
