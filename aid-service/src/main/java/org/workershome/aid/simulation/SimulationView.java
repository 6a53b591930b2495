package org.workershome.aid.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation and what came of it.
 *
 * @param jobId under {@code /api/aid/jobs}
 * @param files how many were judged; null until it is done
 * @param counts by union, also of those that stay as they are
 */
record SimulationView(
    UUID id,
    String unionPath,
    @Nullable UUID ruleSetId,
    List<UUID> standardIds,
    LocalDate day,
    UUID jobId,
    SimulationState state,
    @Nullable Long files,
    List<SimulationCountView> counts,
    Instant createdAt) {}
