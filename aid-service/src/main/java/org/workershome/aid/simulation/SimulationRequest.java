package org.workershome.aid.simulation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would change, compared with what is in force on a day.
 *
 * @param ruleSetId proposed or in force; null: those in force stay
 * @param standardIds proposed ones, to be taken as if they were in force
 * @param day null: today
 */
record SimulationRequest(
    @Nullable UUID ruleSetId,
    @NotNull @Size(max = 200) List<@NotNull UUID> standardIds,
    @Nullable LocalDate day) {}
