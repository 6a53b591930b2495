package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stays of one round.
 *
 * @param outcome {@code FINISHED}, {@code UPHELD}, {@code WITHDRAWN} or {@code REPLACED}; null
 *     while it goes on
 */
public record RoundView(
    int round,
    String sha256,
    Instant frozenAt,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String outcome) {}
